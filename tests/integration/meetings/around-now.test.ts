import { expect, it } from 'vitest'
import { openRegistration } from '@/lib/features/meetings/commands/open-registration'
import { aroundNow } from '@/lib/features/meetings/queries/published'
import { at } from '../../factories/desk'
import { must, sentSession } from '../../factories/meetings'

const nextOf = async (okrugId: string, day: string) => (await aroundNow(okrugId, at(day))).next?.id

it('names the session that is next until its day is over', async () => {
  const { okrugId, meetingId } = await sentSession()
  expect(await nextOf(okrugId, '2026-09-10')).toBe(meetingId)
  expect(await nextOf(okrugId, '2026-09-15')).toBe(meetingId)
  expect(await nextOf(okrugId, '2026-09-16')).toBeUndefined()
})

it('keeps one that was begun and is not over', async () => {
  const { okrugId, meetingId, ref, desk } = await sentSession()
  await must(openRegistration(desk(), ref))
  expect(await nextOf(okrugId, '2026-09-16')).toBe(meetingId)
})
