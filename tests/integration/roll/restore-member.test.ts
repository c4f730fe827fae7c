import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { excludeMember } from '@/lib/features/roll/commands/exclude-member'
import { restoreMember } from '@/lib/features/roll/commands/restore-member'
import { findMember } from '@/lib/features/roll/queries/members'
import { acting, at } from '../../factories/desk'
import { okrugOf } from '../../factories/okrugs'
import { memberOf } from '../../factories/roll'

const okrugId = '595030000'
const now = at('2026-07-17')
const clerk = acting('secretary', okrugId, now)
let id = ''

const restore = (context = clerk) => restoreMember(context, { okrugId, id, ground: 'Сот шешімінің күші жойылды' })

beforeAll(async () => {
  await okrugOf(okrugId)
})
beforeEach(async () => {
  id = await memberOf(okrugId)
})

describe('restoring a member', () => {
  it('ends the exclusion and keeps what it was', async () => {
    await excludeMember(clerk, { okrugId, id, reason: 'incapable', from: '2026-07-01', ground: 'Сот шешімі № 1' })
    expect(await restore(acting('secretary', okrugId, at('2026-07-17', '13:00')))).toEqual({ ok: true })
    const member = await findMember(clerk.actor, okrugId, id, now)
    expect(member).toMatchObject({ standing: 'eligible', exclusion: null })
    expect(member?.history).toMatchObject([
      {
        kind: 'restored',
        exclusion: { reason: 'incapable', from: '2026-07-01', until: null },
        ground: 'Сот шешімінің күші жойылды',
      },
      { kind: 'excluded', exclusion: null, ground: 'Сот шешімі № 1' },
    ])
  })

  it('needs an exclusion, and happens once', async () => {
    expect(await restore()).toEqual({ ok: false, code: 'roll.notExcluded' })
    await excludeMember(clerk, { okrugId, id, reason: 'moved', from: '2026-07-01', ground: 'x' })
    const outcomes = await Promise.all([restore(), restore()])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is the clerk’s of this okrug only', async () => {
    for (const context of [
      { actor: null, now },
      acting('okrugAkim', okrugId, now),
      acting('secretary', '595033000', now),
    ])
      expect(await restore(context)).toEqual({ ok: false, code: 'forbidden' })
  })
})
