import { beforeAll, expect, it } from 'vitest'
import { announceMeeting } from '@/lib/features/meetings/commands/announce-meeting'
import { conveneSeparateGathering } from '@/lib/features/meetings/commands/convene-separate-gathering'
import { deskMeeting } from '@/lib/features/meetings/queries/desk'
import { publishedMeeting } from '@/lib/features/meetings/queries/published'
import { closeArea } from '@/lib/features/roll/commands/close-area'
import { db } from '@/lib/platform/db/client'
import { areaNamed } from '../../factories/areas'
import { at } from '../../factories/desk'
import { akim, clerk, lastEntry, lawfulDay, place, today } from '../../factories/drafts'
import { must } from '../../factories/meetings'
import { okrugOf } from '../../factories/okrugs'
import { memberOf } from '../../factories/roll'

const okrugId = '595031000'
let areaId: string

beforeAll(async () => {
  await okrugOf(okrugId)
  areaId = await areaNamed(clerk(okrugId), okrugId, 'Орталық')
  for (let n = 0; n < 12; n++) {
    const id = await memberOf(okrugId)
    if (n < 11) await db.communityMember.update({ where: { okrugId_id: { okrugId, id } }, data: { areaId } })
  }
})

const wish = () => ({ okrugId, areaId, date: lawfulDay, time: '16:00', place })

it('brings the election of delegates as its item, which needs no draft decision', async () => {
  const { id } = await must(conveneSeparateGathering(akim(okrugId), wish()))
  const row = await db.meeting.findUnique({ where: { okrugId_id: { okrugId, id } }, include: { agenda: true } })
  expect(row).toMatchObject({ kind: 'separateGathering', areaId, state: 'draft', mode: null })
  expect(row?.agenda).toMatchObject([{ competence: 'delegateElection', draftKk: '', draftRu: '' }])
  expect(await lastEntry(okrugId)).toMatchObject({
    event: 'meetings.convene-separate-gathering',
    data: { area: areaId },
  })

  const notice = await announceMeeting(clerk(okrugId), { okrugId, meetingId: id, channels: ['board'] })
  expect(notice).toMatchObject({ ok: true, number: 1 })
  expect(await publishedMeeting(okrugId, id)).toMatchObject({
    number: `${okrugId}-S-2026-001`,
    area: { kk: 'Орталық' },
    agenda: [{ elects: true }],
  })
})

it('has the quorum of its own area (SG-2)', async () => {
  const { id } = await must(conveneSeparateGathering(akim(okrugId), wish()))
  const desk = await deskMeeting(okrugId, id, at(today))
  expect(desk?.gates.map(({ gate }) => gate)).toEqual(['NT-1', 'registration-day', 'SG-2'])
  expect(desk?.gates.at(-1)).toMatchObject({ params: { eligible: 11, required: 2 } })
})

it('is refused too early, for a closed area, and for one of another okrug', async () => {
  expect(await conveneSeparateGathering(akim(okrugId), { ...wish(), date: '2026-07-26' })).toMatchObject({
    code: 'meetings.noticeTooLate',
    verdict: { rule: 'NT-1' },
  })
  const closed = await areaNamed(clerk(okrugId), okrugId, 'Ескі')
  await must(closeArea(clerk(okrugId), { okrugId, id: closed }))
  expect(await conveneSeparateGathering(akim(okrugId), { ...wish(), areaId: closed })).toMatchObject({
    code: 'meetings.noArea',
  })
  await okrugOf('595033000')
  const other = { ...wish(), okrugId: '595033000' }
  expect(await conveneSeparateGathering(akim('595033000'), other)).toMatchObject({ code: 'meetings.noArea' })
})
