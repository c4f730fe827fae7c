import { stat } from 'node:fs/promises'
import sharp from 'sharp'
import { expect, it, vi } from 'vitest'
import { attachEvidence } from '@/lib/features/decisions/commands/attach-evidence'
import { courseOf } from '@/lib/features/decisions/queries/course'
import { findEvidence } from '@/lib/features/decisions/queries/waiting'
import * as store from '@/lib/platform/files/store'
import { approved, planned } from '../../factories/decisions'
import { acting, at } from '../../factories/desk'
import { pdf, received } from '../../factories/drafts'
import { must } from '../../factories/meetings'

vi.mock('@/lib/platform/files/store', { spy: true })

const clerk = (okrugId: string) => acting('secretary', okrugId, at('2026-10-01'))

it('keeps a paper of a part of the work, which everyone may read', async () => {
  const { steps, ...one } = await planned()
  const place = { ...one.ref, stepId: steps[0] ?? '', kind: 'paper' as const, name: 'Акт.PDF' }
  const { evidenceId } = await must(attachEvidence(clerk(one.okrugId), place, await pdf('act')))
  const course = await courseOf(one.okrugId, one.decisionId, at('2026-10-01'))
  expect(course?.execution?.steps[0]?.evidence).toMatchObject([{ id: evidenceId, kind: 'paper', name: 'Акт.pdf' }])
  expect(course?.thread.at(-1)).toMatchObject({ kind: 'shown', params: { count: 1, part: 1 } })
  expect(await findEvidence(one.okrugId, one.decisionId, evidenceId)).toMatchObject({ mediaType: 'application/pdf' })
  expect(await attachEvidence(clerk(one.okrugId), place, await pdf('act'))).toMatchObject({
    code: 'meetings.sameMaterial',
  })
})

it('draws a photo anew: upright, no larger than a screen, and nowhere taken', async () => {
  const { steps, ...one } = await planned()
  const place = { ...one.ref, stepId: steps[1] ?? '', kind: 'after' as const, name: 'IMG_0001.JPG' }
  const photo = await sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#7a9' } })
    .withExif({ IFD0: { Artist: 'Фотограф' }, IFD3: { GPSLatitude: '53/1 52/1 0/1', GPSLongitude: '67/1 24/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  expect((await sharp(photo).metadata()).exif).toBeDefined()
  const { evidenceId } = await must(attachEvidence(clerk(one.okrugId), place, await received(photo)))
  const kept = await findEvidence(one.okrugId, one.decisionId, evidenceId)
  expect(kept).toMatchObject({ name: 'IMG_0001.webp', mediaType: 'image/webp' })
  const bytes = await new Response(await store.read(kept?.sha256 ?? '')).arrayBuffer()
  const { width, height, exif, orientation } = await sharp(Buffer.from(bytes)).metadata()
  expect({ width, height, exif, orientation }).toEqual({ width: 1440, height: 1920 })
})

it('refuses a picture that cannot be drawn: cut off, or a bomb of more pixels than a camera gives', async () => {
  const { steps, ...one } = await planned()
  const place = { ...one.ref, stepId: steps[0] ?? '', kind: 'after' as const, name: 'x.png' }
  const whole = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#fff' } })
    .png({ compressionLevel: 0 })
    .toBuffer()
  const bomb = await sharp({ create: { width: 11_000, height: 10_000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  for (const content of [whole.subarray(0, 2000), bomb])
    expect(await attachEvidence(clerk(one.okrugId), place, await received(content))).toMatchObject({
      code: 'meetings.unknownPaper',
    })
})

it('refuses what is no paper, a part of another decision, a decision not under way, and strangers', async () => {
  const [one, other, early] = [await planned(), await planned(), await approved()]
  const place = { ...one.ref, stepId: one.steps[0] ?? '', kind: 'before' as const, name: 'x.jpg' }
  const page = await received('<html><script>alert(1)</script>')
  expect(await attachEvidence(clerk(one.okrugId), place, page)).toMatchObject({ code: 'meetings.unknownPaper' })
  const foreign = { ...place, stepId: other.steps[0] ?? '' }
  expect(await attachEvidence(clerk(one.okrugId), foreign, await pdf())).toMatchObject({ code: 'notFound' })
  const unplanned = { ...place, ...early.ref }
  expect(await attachEvidence(clerk(early.okrugId), unplanned, await pdf())).toMatchObject({ code: 'notFound' })
  expect(await attachEvidence(clerk('595999000'), place, await pdf())).toMatchObject({ code: 'forbidden' })
})

it('leaves nothing behind when the disk fills while a photo is drawn anew', async () => {
  const { steps, ...one } = await planned()
  const place = { ...one.ref, stepId: steps[0] ?? '', kind: 'after' as const, name: 'x.png' }
  const arrived = await received(
    await sharp({ create: { width: 30, height: 30, channels: 3, background: '#fff' } })
      .png()
      .toBuffer(),
  )
  vi.mocked(store.receive).mockRejectedValueOnce(Object.assign(new Error('no room'), { code: 'ENOSPC' }))
  await expect(attachEvidence(clerk(one.okrugId), place, arrived)).rejects.toThrow('no room')
  await expect(stat(arrived.path)).rejects.toThrow('ENOENT')
  const course = await courseOf(one.okrugId, one.decisionId, at('2026-10-01'))
  expect(course?.execution?.steps[0]?.evidence).toEqual([])
})
