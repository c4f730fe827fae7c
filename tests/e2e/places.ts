import type { APIRequestContext, Page } from '@playwright/test'
import { translator } from '@/lib/platform/i18n/translator'

/** Names in the addresses of pages.ts, and what they stand for in the demo. */
export type Places = Readonly<Record<string, string>>

const fixed = { okrug: '595030000', small: '595033000', empty: '595037000', district: '595000000' }

type Listed = {
  id: string
  kind: string
  state: string
  agenda: { id: string }[]
  decisions: { id: string; status: string }[]
}

/** An okrug's initiative in one of these states, the first of them that there is, from the public door. */
async function initiativeIn(request: APIRequestContext, okrug: string, ...states: string[]): Promise<string> {
  const answer = await request.get(`/api/v1/okrugs/${okrug}/meetings/initiatives`)
  const { data }: { data: Listed[] } = await answer.json()
  return states.flatMap((state) => data.find((one) => one.state === state)?.id ?? [])[0] ?? ''
}

/** The okrug's decision that came to the district, whatever a journey of its own made of it since. */
async function disputeIn(request: APIRequestContext, okrug: string): Promise<string> {
  const answer = await request.get(`/api/v1/okrugs/${okrug}/decisions`)
  const { data }: { data: { id: string; status: string; answer: { answer: string } | null }[] } = await answer.json()
  const before = ['disagreed', 'rediscussion', 'withdrawn']
  return data.find((one) => one.answer?.answer === 'disagreed' && !before.includes(one.status))?.id ?? ''
}

/** The demo's meetings and decisions by what they show, from the public door. */
export async function findPlaces(request: APIRequestContext): Promise<Places> {
  const answer = await request.get(`/api/v1/okrugs/${fixed.okrug}/meetings`)
  const { data }: { data: Listed[] } = await answer.json()
  const sessions = data.filter((one) => one.kind === 'session')
  const meeting = (has: (one: Listed) => boolean) => sessions.find(has) ?? sessions[0]
  const decision = (...statuses: string[]) =>
    data.flatMap((one) => one.decisions).find((one) => statuses.includes(one.status))?.id ?? ''
  const ahead = meeting((one) => one.state === 'announced')
  return {
    ...fixed,
    ahead: ahead?.id ?? '',
    aheadItem: ahead?.agenda[0]?.id ?? '',
    held: meeting((one) => one.decisions.some(({ status }) => status === 'disagreed'))?.id ?? '',
    gathering: data.find((one) => one.kind === 'gathering')?.id ?? '',
    separate: data.find((one) => one.kind === 'separateGathering')?.id ?? '',
    initiative: await initiativeIn(request, fixed.okrug, 'signatures'),
    // A journey of its own has it answered.
    applied: await initiativeIn(request, fixed.small, 'districtReview', 'permitted'),
    failed: meeting((one) => one.state === 'failed')?.id ?? '',
    disagreed: decision('disagreed'),
    waiting: decision('underReview', 'approved'),
    owed: decision('inExecution'),
    unresolved: await disputeIn(request, fixed.small),
  }
}

const words = (namespace: string) => translator('kk', namespace)

/** The last part of the first link on a page that leads somewhere. */
async function linked(page: Page, address: string, to: RegExp): Promise<string> {
  await page.goto(address)
  const hrefs = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''))
  return (
    hrefs
      .find((href) => to.test(href))
      ?.split('/')
      .at(-1) ?? ''
  )
}

/** The akim of the small okrug prepares a session with one question, and leaves it a draft. */
async function drafted(page: Page): Promise<Places> {
  const t = words('convening')
  await page.goto(`/kk/desk/${fixed.small}/meetings/new`)
  await page.getByRole('button', { name: t('convene.submit') }).click()
  await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/)
  const draft = page.url().split('/').at(-1) ?? ''
  await page.goto(`/kk/desk/${fixed.small}/meetings/${draft}/agenda/new`)
  await page.getByLabel(t('item.competence')).selectOption('otherLocalMatter')
  for (const [name, text] of [
    [t('item.title'), 'Ауылды абаттандыру туралы'],
    [words('meetings')('draftDecision'), 'Ауылды абаттандыру жоспары мақұлдансын.'],
  ] as const)
    for (const field of await page.getByRole('group', { name }).getByRole('textbox').all()) await field.fill(text)
  await page.getByRole('button', { name: t('item.submit') }).click()
  await page.waitForURL(/#agenda$/)
  return { draft, draftItem: await linked(page, page.url(), /\/agenda\/[0-9a-f-]{36}$/) }
}

/** A member asks for a session, unless she already did. */
async function asked(page: Page): Promise<Places> {
  const t = words('convening')
  const known = await linked(page, '/kk/my/meetings', /\/my\/meetings\/[0-9a-f-]{36}$/)
  if (known) return { request: known }
  await page.goto('/kk/my/meetings/new')
  for (const name of [t('ask.reason'), t('item.title')])
    for (const field of await page.getByRole('group', { name }).first().getByRole('textbox').all())
      await field.fill('Ауыз су туралы')
  await page.getByRole('button', { name: t('ask.submit') }).click()
  await page.waitForURL(/\/my\/meetings\/[0-9a-f-]{36}$/)
  return { request: page.url().split('/').at(-1) ?? '' }
}

/** What an office finds on its own pages: a seat's holder, a person of the roll, an upload, and a search, which is a page of its own. */
async function found(page: Page): Promise<Places> {
  const desk = `/kk/desk/${fixed.okrug}`
  const membership = await linked(page, `${desk}/assembly`, /\/assembly\/members\//)
  const person = await linked(page, `${desk}/roll`, /\/roll\/members\//)
  const upload = await linked(page, `${desk}/roll`, /\/roll\/uploads\//)
  const area = await linked(page, `${desk}/roll/areas`, /\/roll\/areas\/[0-9a-f-]{36}$/)
  await page.goto(`${desk}/roll`)
  const t = words('roll')
  await page.getByLabel(t('search.label')).fill('Ахметов')
  await page.getByRole('button', { name: t('search.submit') }).click()
  await page.waitForURL(/\/roll\/searches\//)
  const search = page.url().split('/').at(-1) ?? ''
  const id = await initiativeIn(page.request, fixed.okrug, 'signatures')
  return { membership, person, upload, area, search, look: await opened(page, `${desk}/meetings/${id}`) }
}

/** Opens who signed an initiative from its page, and gives the list's own place. */
async function opened(page: Page, address: string): Promise<string> {
  await page.goto(address)
  await page.getByRole('button', { name: words('gatherings')('signers.open') }).click()
  await page.waitForURL(/\/signers\//)
  return page.url().split('/').at(-1) ?? ''
}

const own: Record<string, (page: Page) => Promise<Places>> = {
  akim2: drafted,
  arkhangel1: asked,
  clerk: found,
  district: async (page) => {
    const id = await initiativeIn(page.request, fixed.small, 'districtReview')
    return { look: await opened(page, `/kk/district/${fixed.district}/meetings/${id}`) }
  },
  admin: async (page) => ({ account: await linked(page, '/kk/admin', /\/admin\/accounts\/[0-9a-f-]{36}$/) }),
}

/** Places that only somebody signed in can find or make. */
export const placesOf = async (login: string | null, page: Page): Promise<Places> =>
  login ? ((await own[login]?.(page)) ?? {}) : {}

/** An address of pages.ts with its places filled in. */
export const filled = (address: string, places: Places): string =>
  address.replace(/\{(\w+)\}/g, (_, name: string) => {
    const place = places[name]
    if (!place) throw new Error(`nothing in the demo stands for {${name}} in ${address}`)
    return place
  })
