import { beforeAll, beforeEach, expect, it } from 'vitest'
import { attachMaterial } from '@/lib/features/meetings/commands/attach-material'
import { removeMaterial } from '@/lib/features/meetings/commands/remove-material'
import { db } from '@/lib/platform/db/client'
import { read } from '@/lib/platform/files/store'
import { assemblyOf } from '../../factories/assemblies'
import { announcedOf, clerk, type Draft, draftOf, lastEntry, pdf, sha256, stranger } from '../../factories/drafts'
import { must } from '../../factories/meetings'

const okrugId = '595030000'
let to: Draft & { itemId: string; materialId: string }

beforeAll(async () => {
  await assemblyOf(okrugId, { seats: 5 })
})
beforeEach(async () => {
  const announced = await announcedOf(okrugId)
  const file = await pdf('paper')
  to = { ...announced, ...(await must(attachMaterial(clerk(okrugId), { ...announced, name: 'a.pdf' }, file))) }
  await db.meetingMaterial.deleteMany({ where: { okrugId, id: { not: to.materialId } } })
})

it('takes the paper and its bytes, and the ledger keeps that it was there', async () => {
  expect(await removeMaterial(clerk(okrugId), to)).toMatchObject({ ok: true })
  expect(await db.meetingMaterial.count({ where: { okrugId, id: to.materialId } })).toBe(0)
  expect(await read(sha256('%PDF-1.7\npaper'))).toBeNull()
  expect(await lastEntry(okrugId)).toMatchObject({
    event: 'meetings.remove-material',
    data: { material: to.materialId, sha256: sha256('%PDF-1.7\npaper') },
  })
})

it('twice at once: once', async () => {
  const answers = await Promise.all([removeMaterial(clerk(okrugId), to), removeMaterial(clerk(okrugId), to)])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
})

it('is the office’s, of this meeting, until registration', async () => {
  expect(await removeMaterial(stranger(), to)).toMatchObject({ code: 'forbidden' })
  expect(await removeMaterial(clerk(okrugId), { ...to, ...(await draftOf(okrugId)) })).toMatchObject({
    code: 'notFound',
  })
  await db.meeting.update({ where: { okrugId_id: { okrugId, id: to.meetingId } }, data: { state: 'registration' } })
  expect(await removeMaterial(clerk(okrugId), to)).toMatchObject({ code: 'meetings.wrongState' })
})
