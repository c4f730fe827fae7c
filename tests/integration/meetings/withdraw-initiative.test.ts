import { expect, it } from 'vitest'
import { withdrawInitiative } from '@/lib/features/meetings/commands/withdraw-initiative'
import { findInitiative } from '@/lib/features/meetings/queries/initiatives'
import { at } from '../../factories/desk'
import { lastEntry, stateOf, today } from '../../factories/drafts'
import { appliedIn, initiativeOf, resident } from '../../factories/initiatives'
import { okrugOf } from '../../factories/okrugs'
import { memberOf } from '../../factories/roll'

const okrugId = '595030000'

it('ends the collection, and the initiative stays to be read', async () => {
  await okrugOf(okrugId)
  const { ref, memberId } = await initiativeOf(okrugId)
  expect(await withdrawInitiative(resident(okrugId, memberId), ref)).toMatchObject({ ok: true })
  expect(await findInitiative(okrugId, ref.meetingId, at(today))).toMatchObject({ state: 'withdrawn' })
  expect(await lastEntry(okrugId)).toMatchObject({ event: 'meetings.withdraw-initiative' })
  expect(await withdrawInitiative(resident(okrugId, memberId), ref)).toMatchObject({ code: 'meetings.wrongState' })
  const again = await initiativeOf(okrugId)
  expect(await stateOf(again.ref)).toBe('signatures')
})

it('is the starter’s alone, and too late once it is with the district akim', async () => {
  const { ref } = await initiativeOf(okrugId)
  const other = await memberOf(okrugId)
  expect(await withdrawInitiative(resident(okrugId, other), ref)).toMatchObject({ code: 'forbidden' })
  const applied = await appliedIn('595033000')
  const late = await withdrawInitiative(resident('595033000', applied.memberId), applied.ref)
  expect(late).toMatchObject({ code: 'meetings.wrongState' })
})
