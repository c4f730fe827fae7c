import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { expect, it } from 'vitest'
import { draftCorrection } from '@/lib/features/protocols/commands/draft-correction'
import { protocolOf, publicProtocol } from '@/lib/features/protocols/queries/published'
import { db } from '@/lib/platform/db/client'
import { violatedConstraint } from '@/lib/platform/db/constraint'
import { confirmNote, note, noteManifest } from '../../factories/corrections'
import { lastEntry } from '../../factories/drafts'
import { must } from '../../factories/meetings'
import { draftedSession, signedSession } from '../../factories/protocols'

it('binds a numbered note to the text it corrects; nobody outside reads it yet', async () => {
  const session = await signedSession()
  const { correctionId } = await must(draftCorrection(session.desk(), { ...session.ref, text: note }))
  const { sha256 } = await db.protocolCorrection.findFirstOrThrow({ where: { id: correctionId } })
  const bound = canonicalize({ protocol: session.sha256, number: 1, text: note }) as string
  expect(sha256).toBe(createHash('sha256').update(bound).digest('hex'))
  const { okrugId, meetingId } = session
  expect((await protocolOf(okrugId, meetingId))?.corrections).toMatchObject([
    { id: correctionId, number: 1, text: note, signedAt: null, signatures: [] },
  ])
  expect((await publicProtocol(okrugId, meetingId))?.corrections).toEqual([])
  const entry = await lastEntry(okrugId)
  expect(entry).toMatchObject({ event: 'protocols.draft-correction', data: { number: 1, sha256 } })
  expect(JSON.stringify(entry?.data)).not.toContain('теңге')
})

it('is for a protocol that is signed: before that its own text is mended', async () => {
  const session = await draftedSession()
  const early = await draftCorrection(session.desk(), { ...session.ref, text: note })
  expect(early).toMatchObject({ code: 'protocols.notSigned' })
})

it('names nobody in full whom the public copy of the protocol does not', async () => {
  const session = await signedSession()
  const where = { okrugId_meetingId: session.ref }
  const { body } = await db.protocol.findUniqueOrThrow({ where })
  const name = 'Сұлтанова Гүлмира Қанатқызы'
  const invitees = [{ name, office: { kk: 'Дәрігер', ru: 'Врач' } }]
  await db.protocol.update({ where, data: { body: { ...(body as object), invitees } } })
  const wish = (ru: string) => draftCorrection(session.desk(), { ...session.ref, text: { kk: note.kk, ru } })
  expect(await wish(`Читать: ${name}.`)).toMatchObject({ code: 'protocols.fullName', params: { name } })
  expect(await wish('Читать: Сұлтанова Г. Қ.')).toMatchObject({ ok: true })
})

it('is one at a time, also at once, and the next has the next number', async () => {
  const session = await signedSession()
  const draft = () => draftCorrection(session.desk(), { ...session.ref, text: note })
  const answers = await Promise.all([draft(), draft(), draft()])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers.filter((answer) => !answer.ok)).toMatchObject([
    { code: 'protocols.correctionOpen' },
    { code: 'protocols.correctionOpen' },
  ])
  const first = await db.protocolCorrection.findFirstOrThrow({ where: session.ref })
  const { id: _, ...row } = first
  const second = await db.protocolCorrection.create({ data: { ...row, number: 2 } }).catch((error) => error)
  expect(violatedConstraint(second)).toContain('one_open_correction')
  const { sha256 } = await noteManifest(session, first.id)
  for (const seat of [1, 2]) await must(confirmNote(session, { ...session.ref, correctionId: first.id, sha256 }, seat))
  await must(draft())
  expect((await protocolOf(session.okrugId, session.meetingId))?.corrections.map((one) => one.number)).toEqual([1, 2])
})
