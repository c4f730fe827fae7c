import { beforeAll, expect, it } from 'vitest'
import { attachMaterial } from '@/lib/features/meetings/commands/attach-material'
import { discardDraft } from '@/lib/features/meetings/commands/discard-draft'
import { read } from '@/lib/platform/files/store'
import { assemblyOf } from '../../factories/assemblies'
import {
  akim,
  announcedOf,
  clerk,
  draftOf,
  lastEntry,
  pdf,
  sha256,
  stateOf,
  stranger,
  withItem,
} from '../../factories/drafts'
import { must } from '../../factories/meetings'

const okrugId = '595030000'

beforeAll(async () => {
  await assemblyOf(okrugId, { seats: 5 })
})

it('takes the draft away with its agenda and papers', async () => {
  const draft = await draftOf(okrugId)
  const itemId = await withItem(draft)
  await must(attachMaterial(clerk(okrugId), { ...draft, itemId, name: 'жоба.pdf' }, await pdf('draft')))
  expect(await read(sha256('%PDF-1.7\ndraft'))).not.toBeNull()
  expect(await discardDraft(akim(okrugId), draft)).toMatchObject({ ok: true })
  expect(await stateOf(draft)).toBeUndefined()
  expect(await read(sha256('%PDF-1.7\ndraft'))).toBeNull()
  expect(await lastEntry(okrugId)).toMatchObject({
    event: 'meetings.discard-draft',
    data: { meeting: draft.meetingId },
  })
  expect(await discardDraft(akim(okrugId), draft)).toMatchObject({ code: 'notFound' })
})

it('is not for what was announced, nor for others', async () => {
  const announced = await announcedOf(okrugId)
  expect(await discardDraft(akim(okrugId), announced)).toMatchObject({ code: 'meetings.wrongState' })
  const draft = await draftOf(okrugId)
  expect(await discardDraft(clerk(okrugId), draft)).toMatchObject({ code: 'forbidden' })
  expect(await discardDraft(stranger(), draft)).toMatchObject({ code: 'forbidden' })
})
