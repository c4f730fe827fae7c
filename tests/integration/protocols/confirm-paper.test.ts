import { beforeEach, expect, it } from 'vitest'
import { confirmPaper } from '@/lib/features/protocols/commands/confirm-paper'
import { discardCorrection } from '@/lib/features/protocols/commands/discard-correction'
import { draftProtocol } from '@/lib/features/protocols/commands/draft-protocol'
import { publicProtocol } from '@/lib/features/protocols/queries/published'
import { verifyProtocol } from '@/lib/features/protocols/queries/verification'
import { db } from '@/lib/platform/db/client'
import { confirmNote, correctionOf } from '../../factories/corrections'
import { actsOf } from '../../factories/ledger'
import { must, type Session } from '../../factories/meetings'
import { typist } from '../../factories/papers'
import { draftedSession, inPerson, madeFiles, paperOf, sign, signedSession } from '../../factories/protocols'

let session: Session & { sha256: string }
beforeEach(async () => {
  session = await draftedSession()
})
const clerk = () => typist(session.okrugId, session.desk().now)
const signatures = () =>
  db.protocolSignature.findMany({ where: { meetingId: session.meetingId }, orderBy: { signatory: 'asc' } })

it('makes both signatures count, each as given on paper; the protocol is law', async () => {
  const ref = await paperOf(session)
  expect(await confirmPaper(clerk(), ref)).toEqual({ ok: true, signed: true })
  expect(await signatures()).toMatchObject([
    { signatory: 'chair', way: 'paper', paperId: ref.paperId },
    { signatory: 'secretary', way: 'paper', paperId: ref.paperId },
  ])
  expect(await db.meeting.findFirst({ where: { id: session.meetingId } })).toMatchObject({ state: 'withAkim' })
  expect(await verifyProtocol(`${session.okrugId}-A-2026-001`)).toMatchObject({
    signatures: [
      { way: 'paper', holds: true },
      { way: 'paper', holds: true },
    ],
  })
  expect(await confirmPaper(clerk(), ref)).toMatchObject({ code: 'notFound' })
})

it('makes one of the two count beside a signature in the portal', async () => {
  const ref = await paperOf(session, 'secretary')
  expect(await confirmPaper(clerk(), ref)).toEqual({ ok: true, signed: false })
  expect(await sign(session, 1)).toEqual({ ok: true, signed: true })
})

it('signs a note on the protocol too: the chair in the portal, the secretary on paper', async () => {
  const later = await signedSession()
  const by = () => typist(later.okrugId, later.desk().now)
  const note = await correctionOf(later)
  const ref = await paperOf(later, 'secretary', undefined, note)
  expect(await discardCorrection(later.desk(), note)).toMatchObject({ code: 'protocols.paperOpen' })
  expect(await must(confirmNote(later, note, 1))).toEqual({ ok: true, signed: false })
  expect(await confirmPaper(by(), ref)).toEqual({ ok: true, signed: true })
  const [chair, secretary] = (await publicProtocol(later.okrugId, later.meetingId))?.corrections[0]?.signatures ?? []
  expect([chair, secretary]).toMatchObject([{ way: 'portal' }, { signatory: 'secretary', way: 'paper' }])
  const number = `${later.okrugId}-A-2026-001`
  for (const [asked, which] of [
    [number, null],
    [`${number}.c1`, 1],
    [number.toLowerCase(), null],
    [`${number}.C1`, 1],
    [note.sha256, 1],
    [note.sha256.toUpperCase(), 1],
  ] as const)
    expect(await verifyProtocol(asked)).toMatchObject({ number, asked: which })
  expect((await verifyProtocol(number))?.corrections).toMatchObject([
    {
      number: 1,
      signatures: [{ holds: true }, { way: 'paper', holds: true }],
      holds: { text: true, signatures: true },
    },
  ])
  // The protocol's own signatures are what they were, and a paper of a note is none of them.
  const own = { okrugId: later.okrugId, meetingId: later.meetingId }
  expect(await db.protocolSignature.count({ where: { ...own, way: 'portal', paperId: null } })).toBe(2)
})

it('lets no signature under a note stand without its paper: the table’s own guarantee', async () => {
  const later = await signedSession()
  const { okrugId, correctionId, sha256 } = await correctionOf(later)
  const row = { okrugId, correctionId, sha256, signatory: 'chair' as const, accountId: crypto.randomUUID() }
  const bare = () => db.correctionSignature.create({ data: { ...row, at: new Date(), way: 'paper' } })
  await expect(bare()).rejects.toThrow(/corrected_one_way/)
  await db.$executeRaw`alter table correction_signature drop constraint corrected_one_way`
  await bare()
})

it('takes two people: who brought the paper is not the second of them', async () => {
  const by = clerk()
  const ref = await paperOf(session, 'both', by)
  expect(await confirmPaper(by, ref)).toMatchObject({ code: 'protocols.paperYours' })
  const twice = () =>
    db.signedPaper.updateMany({
      where: { id: ref.paperId },
      data: { confirmedBy: by.actor?.accountId, confirmedAt: new Date() },
    })
  await expect(twice()).rejects.toThrow(/looked_at_by_two/)
  await db.$executeRaw`alter table signed_paper drop constraint looked_at_by_two`
  await twice()
})

it('is refused when somebody signed in the portal meanwhile, or the protocol is another one', async () => {
  const ref = await paperOf(session)
  await must(sign(session, 1))
  expect(await confirmPaper(clerk(), ref)).toMatchObject({ code: 'protocols.alreadySignedOne' })
  const other = await draftedSession()
  const old = await paperOf(other)
  await db.agendaItem.updateMany({ where: { meetingId: other.meetingId, position: 1 }, data: { titleRu: 'Иначе' } })
  await must(draftProtocol(other.desk(), other.ref))
  const by = typist(other.okrugId, other.desk().now)
  expect(await confirmPaper(by, old)).toMatchObject({ code: 'protocols.notRendered' })
  await madeFiles(other.ref)
  expect(await confirmPaper(by, old)).toMatchObject({ code: 'protocols.changed' })
  expect(await db.protocolSignature.count({ where: { meetingId: other.meetingId } })).toBe(0)
})

it('counts once when ten look at it at once, and a signatory signs in the portal', async () => {
  const ref = await paperOf(session)
  const answers = await Promise.all([...Array.from({ length: 10 }, () => confirmPaper(clerk(), ref)), sign(session, 1)])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect((await actsOf(session.okrugId, 'protocols.protocol-signed')).length).toBeLessThanOrEqual(1)
})

it('is refused without proof of who is at the screen', async () => {
  const half = { id: crypto.randomUUID(), method: 'password' as const, second: 'on' as const, provenAt: null }
  expect(await confirmPaper({ ...clerk(), session: half }, await paperOf(session))).toMatchObject({
    code: 'accounts.notProven',
  })
  expect(await confirmPaper(inPerson(session, 1), await paperOf(await draftedSession()))).toMatchObject({
    code: 'forbidden',
  })
})
