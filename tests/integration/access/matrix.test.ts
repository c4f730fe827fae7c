import { describe, expect, test } from 'vitest'
import { levelOf, type Role, roles } from '@/lib/access/actor'
import { type Permission, permissions } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { db } from '@/lib/platform/db/client'
import { accountWith } from '../../factories/accounts'
import { type Case, once } from '../../factories/cases/case'
import { commandCases } from '../../factories/cases/every'
import { acting } from '../../factories/desk'
import { okrugOf } from '../../factories/okrugs'

/**
 * Who may what, written down a second time by hand and read against law.md: a slip in permissions.ts shows here.
 * `+` whoever holds the role where the thing lies, `P` only the person it is about, `S` anyone on their own account.
 */
const reviewed = `
                             citizen member secretary akim commission deputy staff district admin
accounts.create-account         .      .      .        .      .         .      .      .       +
accounts.block-account          .      .      .        .      .         .      .      .       +
accounts.unblock-account        .      .      .        .      .         .      .      .       +
accounts.reset-access           .      .      .        .      .         .      .      .       +
accounts.grant-role             .      .      .        +      .         .      .      .       +
accounts.end-role               .      .      .        +      .         .      .      .       +
accounts.issue-code             .      .      +        .      .         .      .      .       .
accounts.change-password        S      S      S        S      S         S      S      S       S
accounts.sign-out               S      S      S        S      S         S      S      S       S
accounts.enrol-second-factor    S      S      S        S      S         S      S      S       S
accounts.remove-second-factor   S      S      S        S      S         S      S      S       S
assemblies.set-seats            .      .      +        +      .         .      .      .       .
assemblies.seat-member          .      .      +        +      .         .      .      .       .
assemblies.end-membership       .      .      +        +      .         .      .      .       .
assemblies.end-mandate          .      .      +        +      .         .      .      .       .
meetings.request-session        .      P      .        .      .         .      .      .       .
meetings.sign-request           .      P      .        .      .         .      .      .       .
meetings.accept-request         .      .      .        +      .         .      .      .       .
meetings.convene-session        .      .      .        +      .         .      .      .       .
meetings.convene-gathering      .      .      .        +      .         .      .      .       .
meetings.convene-separate-gathering . .      .        +      .         .      .      .       .
meetings.start-initiative       P      P      .        .      .         .      .      .       .
meetings.record-initiative      .      .      +        +      .         .      .      .       .
meetings.lodge-initiative       .      .      +        +      .         .      .      .       .
meetings.retract-initiative     .      .      +        +      .         .      .      .       .
meetings.sign-initiative        P      P      .        .      .         .      .      .       .
meetings.read-signatures        .      .      +        +      .         .      .      +       .
meetings.submit-initiative      P      P      .        .      .         .      .      .       .
meetings.withdraw-initiative    P      P      .        .      .         .      .      .       .
meetings.decide-initiative      .      .      .        .      .         .      .      +       .
meetings.discard-draft          .      .      .        +      .         .      .      .       .
meetings.set-time               .      .      +        +      .         .      .      .       .
meetings.add-agenda-item        .      .      +        +      .         .      .      .       .
meetings.edit-agenda-item       .      .      +        +      .         .      .      .       .
meetings.remove-agenda-item     .      .      +        +      .         .      .      .       .
meetings.announce-meeting       .      .      +        +      .         .      .      .       .
meetings.attach-material        .      .      +        +      .         .      .      .       .
meetings.remove-material        .      .      +        +      .         .      .      .       .
meetings.add-sheet              .      .      +        .      .         .      .      .       .
meetings.attach-scan            .      .      +        .      .         .      .      .       .
meetings.discard-sheet          .      .      +        .      .         .      .      .       .
meetings.enter-row              .      .      +        +      +         .      .      .       .
meetings.remove-row             .      .      +        +      +         .      .      .       .
meetings.enter-sheet            .      .      +        +      +         .      .      .       .
meetings.send-materials         .      .      +        +      .         .      .      .       .
meetings.override-gate          .      .      .        +      .         .      .      .       .
meetings.open-registration      .      .      +        .      .         .      .      .       .
meetings.find-attendees         .      .      +        .      .         .      .      .       .
meetings.check-in-member        .      .      +        .      .         .      .      .       .
meetings.check-out-member       .      .      +        .      .         .      .      .       .
meetings.check-in-by-phone      P      P      .        .      .         .      .      .       .
meetings.change-channel         .      .      +        .      .         .      .      .       .
meetings.enter-headcount        P      P      +        +      +         .      .      .       .
meetings.register-invitee       .      .      +        .      .         .      .      .       .
meetings.edit-invitee           .      .      +        .      .         .      .      .       .
meetings.close-registration     .      .      +        .      .         .      .      .       .
meetings.open-meeting           .      .      +        +      .         .      .      .       .
meetings.fail-meeting           .      .      +        +      .         .      .      .       .
meetings.amend-agenda           .      .      +        .      .         .      .      .       .
meetings.approve-agenda         P      P      +        .      .         .      .      .       .
meetings.ask-floor              P      P      +        .      .         .      .      .       .
meetings.withdraw-floor         P      P      +        .      .         .      .      .       .
meetings.give-floor             P      P      +        .      .         .      .      .       .
meetings.return-floor           P      P      +        .      .         .      .      .       .
meetings.end-speech             P      P      +        .      .         .      .      .       .
meetings.note-speech            P      P      +        .      .         .      .      .       .
meetings.edit-speech            P      P      +        .      .         .      .      .       .
meetings.start-pause            P      P      +        .      .         .      .      .       .
meetings.end-pause              P      P      +        .      .         .      .      .       .
meetings.save-note              P      P      +        .      .         .      .      .       .
meetings.close-meeting          P      P      +        .      .         .      .      .       .
voting.open-motion              P      P      +        .      .         .      .      .       .
voting.enter-votes              .      .      +        .      .         .      .      .       .
voting.cast-ballot              P      P      .        .      .         .      .      .       .
voting.set-sectors              .      .      +        .      .         .      .      .       .
voting.enter-card-tally         P      P      +        +      +         .      .      .       .
voting.close-motion             P      P      +        .      .         .      .      .       .
voting.withdraw-motion          P      P      +        .      .         .      .      .       .
voting.cast-casting-vote        P      P      +        .      .         .      .      .       .
protocols.draft-protocol        .      .      +        .      .         .      .      .       .
protocols.render-document       .      .      .        .      .         .      .      .       +
protocols.reorder-documents     .      .      +        .      .         .      .      .       +
protocols.confirm-protocol      P      P      .        .      .         .      .      .       .
protocols.sign-protocol         P      P      .        .      .         .      .      .       .
protocols.add-paper             .      .      +        +      +         .      .      .       .
protocols.confirm-paper         .      .      +        +      +         .      .      .       .
protocols.discard-paper         .      .      +        +      +         .      .      .       .
protocols.draft-correction      .      .      +        .      .         .      .      .       .
protocols.discard-correction    .      .      +        .      .         .      .      .       .
protocols.confirm-correction    P      P      .        .      .         .      .      .       .
decisions.answer-decision       .      .      .        +      .         .      .      .       .
decisions.tell-members          .      .      +        .      .         .      .      .       .
decisions.rediscuss-decision    .      .      +        +      .         .      .      .       .
decisions.schedule-discussion   .      .      .        .      .         .      +      .       .
decisions.record-discussion     .      .      .        .      .         .      +      .       .
decisions.resolve-dispute       .      .      .        .      .         .      .      +       .
decisions.plan-execution        .      .      +        +      .         .      .      .       .
decisions.report-execution      .      .      +        +      .         .      .      .       .
decisions.attach-evidence       .      .      +        +      .         .      .      .       .
decisions.remove-evidence       .      .      +        +      .         .      .      .       .
decisions.hear-report           .      .      +        .      .         .      .      .       .
decisions.send-letter           P      P      .        .      .         .      .      .       .
okrugs.import-units             .      .      .        .      .         .      .      .       +
law.swap-day                    .      .      .        .      .         .      .      .       +
law.restore-day                 .      .      .        .      .         .      .      .       +
notifications.spread-news       .      .      .        .      .         .      .      .       +
notifications.retry-letter      .      .      .        .      .         .      .      .       +
notifications.retry-all         .      .      .        .      .         .      .      .       +
notifications.add-contact       S      S      S        S      S         S      S      S       S
notifications.confirm-contact   S      S      S        S      S         S      S      S       S
notifications.remove-contact    S      S      S        S      S         S      S      S       S
notifications.choose-news       S      S      S        S      S         S      S      S       S
notifications.stop-news         S      S      S        S      S         S      S      S       S
notifications.join-chat         S      S      S        S      S         S      S      S       S
notifications.renew-calendar    S      S      S        S      S         S      S      S       S
roll.upload-roll                .      .      +        .      .         .      .      .       .
roll.discard-upload             .      .      +        .      .         .      .      .       .
roll.import-roll                .      .      +        .      .         .      .      .       .
roll.correct-member             .      .      +        .      .         .      .      .       .
roll.exclude-member             .      .      +        .      .         .      .      .       .
roll.restore-member             .      .      +        .      .         .      .      .       .
roll.search-roll                .      .      +        +      .         .      .      .       .
roll.export-roll                .      .      +        +      .         .      .      .       .
roll.create-area                .      .      +        .      .         .      .      .       .
roll.change-area                .      .      +        .      .         .      .      .       .
roll.close-area                 .      .      +        .      .         .      .      .       .
roll.add-area-rule              .      .      +        .      .         .      .      .       .
roll.remove-area-rule           .      .      +        .      .         .      .      .       .
roll.divide-okrug               .      .      +        .      .         .      .      .       .
roll.assign-member-area         .      .      +        .      .         .      .      .       .
roll.release-member-area        .      .      +        .      .         .      .      .       .
`
const rows = new Map(
  reviewed
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .map(([key = '', ...marks]) => [key, Object.fromEntries(roles.map((role, n) => [role, marks[n]]))]),
)
const keys = Object.keys(permissions) as Permission[]

/** An account that exists and is nobody's in particular: some commands write down the name of whoever acts. */
const anybody = once(async () => (await accountWith()).id)

type Asker = { name: string; context: Context; allowed: boolean }

/** Everyone who could ask, each role tried where the thing lies, in a neighbouring okrug, in another district, and in a unit of the wrong level. */
async function askers(key: Permission, { okrugId, now, memberId, accountId }: Case): Promise<Asker[]> {
  const { districtId } = await okrugOf(okrugId)
  const places = { okrug: okrugId, district: districtId, platform: 'platform' }
  const elsewhere = { okrug: '595999000', district: '596000000', platform: okrugId }
  const far = { okrug: '111233000', district: '111200000', platform: districtId }
  const misplaced = { okrug: districtId, district: okrugId, platform: 'nowhere' }
  const somebody = await anybody()
  // Of a command on oneself, a stranger is whoever has no such account at all.
  const stranger = accountId ? {} : { accountId: somebody }
  const ask = (role: Role, unitId: string, person = true): Context =>
    acting(role, unitId, now, person ? { memberId, accountId: accountId ?? somebody } : stranger)
  return [
    { name: 'signed out', context: { actor: null, now }, allowed: false },
    ...roles.flatMap((role): Asker[] => {
      const mark = rows.get(key)?.[role]
      const at = levelOf[role]
      return [
        { name: role, context: ask(role, places[at]), allowed: mark !== '.' },
        { name: `${role}, another person`, context: ask(role, places[at], false), allowed: mark === '+' },
        { name: `${role} of another unit`, context: ask(role, elsewhere[at], mark !== 'S'), allowed: false },
        { name: `${role} of another district`, context: ask(role, far[at], mark !== 'S'), allowed: false },
        { name: `${role} of a wrong unit`, context: ask(role, misplaced[at], mark !== 'S'), allowed: false },
      ]
    }),
  ]
}

/** A fingerprint of every row of every table. */
async function everything(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1`
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(r::text, E'\\n' order by r::text), '')) as sum from ${name} r`,
  )
  return JSON.stringify(await db.$queryRawUnsafe(`${parts.join(' union all ')} order by name`))
}

test('the reviewed table names every command', () => {
  expect([...rows.keys()].sort()).toEqual([...keys].sort())
})

// All refusals first: they change nothing, so one state of the world serves every command.
const prepared = new Map<Permission, { case: Case; askers: Asker[] }>()

describe('everyone else is refused, and nothing changes', () => {
  test.each(keys)('%s', async (key) => {
    const one = await commandCases[key]()
    const all = await askers(key, one)
    prepared.set(key, { case: one, askers: all })
    const before = await everything()
    const answers = []
    for (const { name, context, allowed } of all)
      if (!allowed) {
        const outcome = await one.call(context)
        answers.push(`${name}: ${outcome.ok ? 'done' : outcome.code}`)
      }
    expect(answers.filter((answer) => !answer.endsWith(': forbidden'))).toEqual([])
    expect(answers.length).toBeGreaterThan(20)
    expect(await everything()).toBe(before)
  })
})

describe('whoever may is not told that they may not', () => {
  test.each(keys)('%s', async (key) => {
    const { case: one, askers: all } = prepared.get(key) ?? { askers: [] }
    const able = all.filter(({ allowed }) => allowed)
    expect(able.length).toBeGreaterThan(0)
    const refused = []
    for (const { name, context } of able) {
      const outcome = await one?.call(context)
      if (outcome && !outcome.ok && outcome.code === 'forbidden') refused.push(name)
    }
    expect(refused).toEqual([])
  })
})
