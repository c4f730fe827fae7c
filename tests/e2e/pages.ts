import { readdirSync } from 'node:fs'

/** Pages as one visitor may open them: a login of the demo, null for a stranger. `{name}` stands for a place that places.ts finds. */
export type Round = { as: string | null; pages: readonly string[]; status?: number }

const desk = '/desk/{okrug}'
const draft = '/desk/{small}/meetings/{draft}'

/** Every page of the portal, as everyone who may open it sees it. A new page is a new line. */
export const rounds: readonly Round[] = [
  {
    as: null,
    pages: [
      '',
      '/okrugs',
      '/okrugs?q=Бескөл',
      '/okrugs?q=ыыыы',
      '/okrugs?oblast=590000000',
      '/okrugs?district={district}',
      '/okrugs/{okrug}',
      '/okrugs/{empty}',
      '/okrugs/{okrug}/meetings',
      '/okrugs/{empty}/meetings',
      '/okrugs/{okrug}/meetings/{ahead}',
    ],
  },
  {
    as: null,
    pages: [
      '/okrugs/{okrug}/meetings/{held}',
      '/okrugs/{okrug}/meetings/{failed}',
      '/okrugs/{okrug}/meetings/{gathering}',
      '/okrugs/{okrug}/meetings/initiatives/{initiative}',
      '/okrugs/{small}/meetings/initiatives/{applied}',
      '/okrugs/{okrug}/decisions',
      '/okrugs/{empty}/decisions',
      '/okrugs/{okrug}/decisions/{waiting}',
      '/okrugs/{okrug}/decisions/{disagreed}',
      '/okrugs/{okrug}/decisions/{disagreed}/papers/answer',
      '/okrugs/{okrug}/decisions/{owed}',
      '/okrugs/{small}/decisions/{unresolved}',
      '/okrugs/{okrug}/assembly',
      '/okrugs/{empty}/assembly',
      '/law',
      '/law/AS-1?calc=1&f.seats=25&f.present=12',
      '/sign-in',
      '/sign-in?by=code',
      '/verify',
      '/verify?q=595030000-A-2026-002',
      '/verify?q=595030000-A-2020-001',
      '/notifications?t=nothing',
    ],
  },
  {
    as: null,
    pages: ['/okrugs/{okrug}/meetings/{ahead}/screen', '/okrugs/{okrug}/meetings/{held}/screen'],
  },
  {
    as: 'clerk',
    pages: [
      '/my',
      desk,
      `${desk}/meetings`,
      `${desk}/meetings/initiative`,
      `${desk}/meetings/{ahead}`,
      `${desk}/meetings/{ahead}/materials`,
      `${desk}/meetings/{ahead}/agenda/{aheadItem}/materials`,
      `${desk}/meetings/{ahead}/notice`,
    ],
  },
  {
    as: 'clerk',
    pages: [
      `${desk}/meetings/{held}`,
      `${desk}/meetings/{ahead}/notifications`,
      `${desk}/meetings/{held}/protocol`,
      `${desk}/meetings/{failed}`,
      `${desk}/meetings/{gathering}`,
      `${desk}/meetings/{gathering}/notice`,
      `${desk}/meetings/{separate}`,
      `${desk}/meetings/{initiative}`,
      `${desk}/meetings/{initiative}/signers/{look}`,
      `${desk}/decisions`,
      `${desk}/decisions/{owed}`,
      `${desk}/meetings/{held}/reports`,
      `${desk}/assembly`,
      `${desk}/assembly/seat?seat=25`,
      `${desk}/assembly/members/{membership}`,
      `${desk}/accounts`,
    ],
  },
  {
    as: 'clerk',
    pages: [
      `${desk}/meetings/{failed}/registration`,
      `${desk}/meetings/{held}/hall`,
      `${desk}/meetings/{ahead}/registration`,
      `${desk}/meetings/{ahead}/hall`,
      `${desk}/meetings/{separate}/hall`,
      `${desk}/meetings/{ahead}/attendance`,
      `${desk}/meetings/{ahead}/print/ballot?lang=kk`,
      `${desk}/meetings/{ahead}/print/slips`,
      `${desk}/meetings/{separate}/print/tally`,
      `${desk}/meetings/{ahead}/print/cards?lang=ru`,
      `${desk}/meetings/{ahead}/papers`,
    ],
  },
  {
    as: 'clerk',
    pages: [
      `${desk}/roll`,
      `${desk}/roll/upload`,
      `${desk}/roll/uploads/{upload}`,
      `${desk}/roll/members/{person}`,
      `${desk}/roll/members/{person}/correct`,
      `${desk}/roll/members/{person}/exclude`,
      `${desk}/roll/searches/{search}`,
      `${desk}/roll/areas`,
      `${desk}/roll/areas/new`,
      `${desk}/roll/areas/{area}`,
    ],
  },
  {
    as: 'akim',
    pages: [
      '/my',
      desk,
      `${desk}/meetings/new`,
      `${desk}/meetings/new?kind=gathering`,
      `${desk}/meetings/new?kind=separateGathering`,
      `${desk}/meetings/{ahead}`,
      `${desk}/meetings/{ahead}/override/NT-2`,
      `${desk}/decisions`,
      `${desk}/accounts`,
      `${desk}/roll`,
    ],
  },
  {
    as: 'akim2',
    pages: [
      draft,
      `${draft}/time`,
      `${draft}/agenda/new`,
      `${draft}/agenda/{draftItem}`,
      `${draft}/agenda/{draftItem}/materials`,
      `${draft}/announce`,
      '/desk/{small}',
    ],
  },
  { as: 'commission', pages: ['/my', desk, `${desk}/meetings`, `${desk}/decisions`, `${desk}/assembly`] },
  {
    as: 'member',
    pages: [
      '/my',
      '/my/protocols',
      '/my/notifications',
      '/my/meetings',
      '/my/meetings/{held}/chair',
      '/my/meetings/{ahead}/hall',
      '/my/decisions',
    ],
  },
  { as: 'arkhangel1', pages: ['/my/meetings', '/my/meetings/new', '/my/meetings/{request}'] },
  { as: 'deputy', pages: ['/my', '/district/{district}', '/district/{district}/decisions/{unresolved}'] },
  { as: 'staff', pages: ['/my', '/district/{district}'] },
  {
    as: 'district',
    pages: [
      '/my',
      '/district/{district}',
      '/district/{district}/meetings/{applied}',
      '/district/{district}/meetings/{applied}/signers/{look}',
    ],
  },
  {
    as: 'citizen',
    pages: ['/my', '/my/meetings/initiatives', '/my/meetings/initiatives/new', '/my/meetings/initiatives/{initiative}'],
  },
  { as: 'newcomer', pages: ['/my', '/my/accounts', '/sign-in', '/sign-in/second'] },
  {
    as: 'admin',
    pages: [
      '/my',
      '/admin',
      '/admin/accounts/new',
      '/admin/accounts/{account}',
      '/admin/calendar',
      '/admin/notifications',
    ],
  },
]

/** Pages that say what went wrong. */
export const failures: readonly Round[] = [
  { as: null, status: 404, pages: ['/nothing', '/okrugs/595999000', '/okrugs/{okrug}/meetings/nothing', '/law/XX-1'] },
  { as: 'clerk2', status: 404, pages: ['/desk/{small}/meetings/nothing', '/my/protocols/nothing'] },
  { as: 'akim', status: 404, pages: [`${desk}/meetings/{ahead}/override/NT-1`] },
  { as: 'citizen', status: 403, pages: [desk, '/district/{district}', '/admin'] },
  { as: 'akim', status: 403, pages: [`${desk}/roll/members/nobody/correct`, `${desk}/roll/members/nobody/exclude`] },
]

/** Pages that exist only while a session goes on: session.spec looks at them on its way. */
export const passing: readonly string[] = [
  'my/protocols/[id]',
  'my/protocols/[id]/certificate',
  'desk/[kato]/meetings/[id]/papers/[sheetId]',
]

const folder = 'app/[locale]'

/** Every page's route below the language: `okrugs/[kato]/meetings/[id]`. */
export const routes = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => file.replace(/\/?page\.tsx$/, ''))

/** The route that answers an address: of several that fit, the one that spells out most of it. */
export function routeOf(address: string, known = routes()): string | undefined {
  const parts = (address.split('?')[0] ?? '').split('/').filter(Boolean)
  const guesses = (route: string) => route.match(/\[/g)?.length ?? 0
  return known
    .filter((route) => {
      const steps = route.split('/').filter(Boolean)
      return steps.length === parts.length && steps.every((step, i) => step.startsWith('[') || step === parts[i])
    })
    .sort((a, b) => guesses(a) - guesses(b))[0]
}
