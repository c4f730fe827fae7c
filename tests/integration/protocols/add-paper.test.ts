import sharp from 'sharp'
import { beforeEach, expect, it } from 'vitest'
import { addPaper } from '@/lib/features/protocols/commands/add-paper'
import { signedPapers } from '@/lib/features/protocols/queries/papers'
import { db } from '@/lib/platform/db/client'
import { read } from '@/lib/platform/files/store'
import { correctionOf } from '../../factories/corrections'
import { pdf, received } from '../../factories/drafts'
import { must, type Session } from '../../factories/meetings'
import { typist } from '../../factories/papers'
import { draftedSession, manifestAt, paperOf, sign, signedSession } from '../../factories/protocols'

let session: Session & { sha256: string }
beforeEach(async () => {
  session = await draftedSession()
})
const clerk = () => typist(session.okrugId, session.desk().now)
const wish = async () => ({
  ...session.ref,
  sha256: (await manifestAt(session.ref)).sha256,
  bears: 'both' as const,
  name: 'Скан.bin',
})

it('is kept and signs nothing yet', async () => {
  const file = await pdf('signed')
  const by = clerk()
  await must(addPaper(by, await wish(), file))
  expect(await signedPapers(session.okrugId, session.meetingId)).toMatchObject([
    { signatories: ['chair', 'secretary'], name: 'Скан.pdf', addedBy: by.actor?.accountId, confirmedAt: null },
  ])
  expect(await read(file.sha256)).not.toBeNull()
  expect(await db.protocolSignature.count({ where: { meetingId: session.meetingId } })).toBe(0)
})

it('may be a photo of it, drawn anew', async () => {
  const photo = await sharp({ create: { width: 40, height: 60, channels: 3, background: 'white' } })
    .withExif({ IFD0: { Copyright: 'somewhere' } })
    .jpeg()
    .toBuffer()
  await must(addPaper(clerk(), await wish(), await received(photo)))
  const paper = await db.signedPaper.findFirstOrThrow({ where: { meetingId: session.meetingId } })
  expect(paper).toMatchObject({ scanType: 'image/webp', scanName: 'Скан.webp' })
})

it.each([
  ['a page', '<html><script>alert(1)</script>'],
  ['a text', '1234'],
])('is refused as %s', async (_, content) => {
  expect(await addPaper(clerk(), await wish(), await received(content))).toMatchObject({ code: 'protocols.notScan' })
})

it('is not the portal’s own file, on which is nobody’s hand', async () => {
  const file = await pdf('printed')
  const where = { meetingId: session.meetingId, name: 'kk.full.docx' }
  await db.protocolDocument.updateMany({ where, data: { sha256: file.sha256, size: 1 } })
  expect(await addPaper(clerk(), await wish(), file)).toMatchObject({ code: 'protocols.unsignedPaper' })
})

it('is of a note of this protocol, and of the protocol no more once that is signed', async () => {
  const [one, other] = [await signedSession(), await signedSession()]
  const note = await correctionOf(one)
  const by = () => typist(other.okrugId, other.desk().now)
  const foreign = {
    ...other.ref,
    correctionId: note.correctionId,
    sha256: note.sha256,
    bears: 'both' as const,
    name: 'a',
  }
  expect(await addPaper(by(), foreign, await pdf())).toMatchObject({ code: 'notFound' })
  const late = { ...foreign, correctionId: undefined }
  expect(await addPaper(by(), late, await pdf())).toMatchObject({ code: 'protocols.alreadySigned' })
})

it('is one at a time, and not of a signature that was given already', async () => {
  await must(sign(session, 1))
  expect(await addPaper(clerk(), await wish(), await pdf())).toMatchObject({ code: 'protocols.alreadySignedOne' })
  await paperOf(session, 'secretary')
  const again = { ...(await wish()), bears: 'secretary' as const }
  expect(await addPaper(clerk(), again, await pdf())).toMatchObject({ code: 'protocols.paperOpen' })
})

it('is of this protocol', async () => {
  const other = { ...(await wish()), sha256: 'f'.repeat(64) }
  expect(await addPaper(clerk(), other, await pdf())).toMatchObject({ code: 'protocols.changed' })
})

it('is one at a time also for ten at once: the index’s guarantee', async () => {
  const place = await wish()
  const answers = await Promise.allSettled(
    Array.from({ length: 10 }, async (_, i) => addPaper(clerk(), place, await pdf(String(i)))),
  )
  expect(answers.filter((one) => one.status === 'fulfilled' && one.value.ok)).toHaveLength(1)
  const row = {
    ...{ okrugId: session.okrugId, meetingId: session.meetingId, sha256: place.sha256, signatories: [] },
    ...{ scanName: 'a', scanType: 'b', scanSize: 1, scanHash: 'c', addedBy: crypto.randomUUID(), addedAt: new Date() },
  }
  await expect(db.signedPaper.create({ data: row })).rejects.toThrow()
  await db.$executeRaw`drop index one_open_paper`
  await db.signedPaper.create({ data: row })
})
