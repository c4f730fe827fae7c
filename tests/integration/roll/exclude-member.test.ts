import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { excludeMember } from '@/lib/features/roll/commands/exclude-member'
import { countRoll } from '@/lib/features/roll/queries/counts'
import { standingAt } from '@/lib/features/roll/queries/standing'
import { type ExcludeMemberInput, excludeMemberInput } from '@/lib/features/roll/schema'
import { db } from '@/lib/platform/db/client'
import { addDays, civilDate } from '@/lib/statute/civil-date'
import { acting, at } from '../../factories/desk'
import { okrugOf } from '../../factories/okrugs'
import { memberOf } from '../../factories/roll'

const okrugId = '595030000'
const now = at('2026-07-17')
const clerk = acting('secretary', okrugId, now)
let id = ''

const exclude = (more: Partial<ExcludeMemberInput> = {}, context = clerk) =>
  excludeMember(context, { okrugId, id, reason: 'incapable', from: '2026-07-01', ground: 'Сот шешімі № 1', ...more })
const row = () => db.communityMember.findUniqueOrThrow({ where: { okrugId_id: { okrugId, id } } })

beforeAll(async () => {
  await okrugOf(okrugId)
})
beforeEach(async () => {
  id = await memberOf(okrugId)
})

describe('excluding a member', () => {
  it.each(['incapable', 'sentence', 'moved', 'died', 'mistake'] as const)(
    '%s: no longer counts, stays on the roll',
    async (reason) => {
      const before = await countRoll(db, okrugId, civilDate('2026-07-17'))
      expect(await exclude({ reason, until: '' })).toEqual({ ok: true })
      expect(standingAt(await row(), now)).toBe(reason)
      const after = await countRoll(db, okrugId, civilDate('2026-07-17'))
      expect([after.members, after.eligible, after.excluded]).toEqual([
        before.members,
        before.eligible - 1,
        before.excluded + 1,
      ])
    },
  )

  it('counts again the day after the last', async () => {
    await exclude({ reason: 'sentence', until: '2026-08-31' })
    const standings = ['2026-06-30', '2026-07-01', '2026-08-31', '2026-09-01'].map(async (day) =>
      standingAt(await row(), at(day)),
    )
    expect(await Promise.all(standings)).toEqual(['eligible', 'sentence', 'sentence', 'eligible'])
  })

  it('keeps who, when and by what paper, and tells the ledger none of the reasons', async () => {
    await exclude()
    expect(await db.communityMemberChange.findFirst({ where: { memberId: id } })).toMatchObject({
      kind: 'excluded',
      accountId: clerk.actor?.accountId,
      ground: 'Сот шешімі № 1',
      before: { exclusion: null },
    })
    const entry = await db.ledgerEntry.findFirstOrThrow({ where: { unitId: okrugId }, orderBy: { seq: 'desc' } })
    expect(entry.event).toBe('roll.exclude-member')
    expect(JSON.stringify(entry.data)).not.toMatch(new RegExp(`incapable|Сот|${id}`))
  })

  it('is not done twice, even at once, but again when it is over', async () => {
    const outcomes = await Promise.all([exclude({ until: '2026-07-17' }), exclude({ until: '2026-07-17' })])
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.code)).sort()).toEqual(['ok', 'roll.alreadyExcluded'])
    const later = acting('secretary', okrugId, at('2026-07-18'))
    expect(await exclude({ reason: 'moved', from: '2026-07-18' }, later)).toEqual({ ok: true })
  })

  it('refuses an end before its beginning and a missing paper', () => {
    const input = {
      okrugId,
      id: '01980b4c-7d1e-7000-8000-123456789012',
      reason: 'sentence',
      from: '2026-07-02',
      ground: 'x',
    }
    expect(excludeMemberInput.safeParse({ ...input, until: '2026-07-01' }).error?.issues).toMatchObject([
      { path: ['until'] },
    ])
    expect(excludeMemberInput.safeParse({ ...input, until: '2026-07-02' }).success).toBe(true)
    expect(excludeMemberInput.safeParse({ ...input, ground: ' ' }).success).toBe(false)
    expect(excludeMemberInput.safeParse({ ...input, reason: 'old' }).success).toBe(false)
  })

  it('is the clerk’s of this okrug only', async () => {
    for (const context of [
      { actor: null, now },
      acting('okrugAkim', okrugId, now),
      acting('secretary', '595033000', now),
    ])
      expect(await exclude({}, context)).toEqual({ ok: false, code: 'forbidden' })
  })
})

it('the count of a roll is what its members’ standings add up to, on any day', async () => {
  const kato = '595051000'
  await okrugOf(kato)
  const days = ['2008-02-29', '2008-07-16', '2008-07-17', '2008-07-18', '1980-01-01', '2020-01-01']
  const spans: [string, string | null][] = [
    ['2026-07-01', null],
    ['2026-07-17', '2026-07-17'],
    ['2026-07-18', null],
    ['2026-01-01', '2026-07-16'],
  ]
  for (const birthDate of days) {
    await memberOf(kato, { birthDate })
    for (const reason of ['incapable', 'died', 'mistake'])
      for (const [from, until] of spans) {
        const one = await memberOf(kato, { birthDate })
        const data = { exclusionReason: reason, excludedFrom: new Date(from), excludedUntil: until && new Date(until) }
        await db.communityMember.update({ where: { okrugId_id: { okrugId: kato, id: one } }, data })
      }
  }
  const rows = await db.communityMember.findMany({ where: { okrugId: kato } })
  for (const day of [
    civilDate('2026-02-28'),
    civilDate('2026-07-16'),
    civilDate('2026-07-17'),
    addDays(civilDate('2026-07-17'), 1),
  ]) {
    const standings = rows.map((one) => standingAt(one, at(day)))
    const of = (...kinds: string[]) => standings.filter((standing) => kinds.includes(standing)).length
    expect(await countRoll(db, kato, day)).toEqual({
      members: rows.length,
      eligible: of('eligible'),
      minors: of('minor'),
      excluded: of('incapable', 'sentence', 'moved', 'died', 'mistake'),
    })
  }
})
