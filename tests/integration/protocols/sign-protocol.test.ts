import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { draftCorrection } from '@/lib/features/protocols/commands/draft-correction'
import { draftProtocol } from '@/lib/features/protocols/commands/draft-protocol'
import { signProtocol } from '@/lib/features/protocols/commands/sign-protocol'
import { correctionsAwaiting } from '@/lib/features/protocols/queries/published'
import { verifyProtocol } from '@/lib/features/protocols/queries/verification'
import { db } from '@/lib/platform/db/client'
import { env } from '@/lib/platform/env/env'
import { fingerprintOf } from '@/lib/platform/secrets/iin'
import { seal } from '@/lib/platform/secrets/seal'
import { cmsOf, type Identity, issue, nationalOf, pemOf } from '../../factories/authority'
import { noteManifest } from '../../factories/corrections'
import { actsOf } from '../../factories/ledger'
import { must, type Session } from '../../factories/meetings'
import { draftedSession, inPerson, manifestAt, sign, signedSession } from '../../factories/protocols'

const iins = { 1: '900101300009', 2: '850202400018' } as const
type Seat = keyof typeof iins

let authority: Identity
const holders = {} as Record<Seat, Identity>
beforeAll(async () => {
  authority = await issue({ name: 'Түбір' })
  for (const seat of [1, 2] as const) holders[seat] = await issue({ name: `№ ${seat}`, iin: iins[seat], by: authority })
  const roots = path.join(tmpdir(), `roots-${crypto.randomUUID()}.pem`)
  writeFileSync(roots, pemOf(authority))
  vi.stubEnv('SIGNATURE_ROOTS', roots)
}, 60_000)
afterAll(() => vi.unstubAllEnvs())

/** The roll knows chair and secretary by these numbers. */
async function known(session: Session) {
  for (const seat of [1, 2] as const) {
    const id = session.members[seat - 1]?.memberId as string
    await db.communityMember.updateMany({ where: { id }, data: { iinHmac: fingerprintOf(iins[seat]) } })
  }
  return session
}
let session: Session & { sha256: string }
beforeEach(async () => {
  session = await draftedSession()
  await known(session)
})

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
async function signed(seat: Seat, by: Identity = holders[seat], attached = false) {
  const { text, sha256 } = await manifestAt(session.ref)
  const cms = base64(await cmsOf(Buffer.from(text), [by], { attached }))
  return signProtocol(inPerson(session, seat), { ...session.ref, sha256, cms })
}
const rows = () => db.protocolSignature.findMany({ where: { meetingId: session.meetingId }, orderBy: { at: 'asc' } })

it('signs with the certificates of both, of which one lies with its bytes; the protocol is law, and verifies to anyone', async () => {
  expect(await signed(1)).toEqual({ ok: true, signed: false })
  expect(await signed(2, holders[2], true)).toEqual({ ok: true, signed: true })
  const verified = await verifyProtocol(`${session.okrugId}-A-2026-001`)
  const certificate = { issuer: 'Түбір', algorithm: 'RSA', verified: 'here', revocation: null }
  expect(verified).toMatchObject({
    manifest: await manifestAt(session.ref),
    signatures: [
      { signatory: 'chair', way: 'certificate', certificate, holds: true },
      { signatory: 'secretary', way: 'certificate', certificate, holds: true },
    ],
    holds: { text: true, signatures: true, verified: true, entry: expect.any(Number) },
  })
})

it('says in public nothing of whose certificate it was, and keeps no IIN that a stolen table would show', async () => {
  await must(signed(1))
  const [row] = await rows()
  expect(row).toMatchObject({ way: 'certificate', certificate: { verified: 'here', name: '№ 1' } })
  const kept = Buffer.concat([Buffer.from(row?.cms ?? []), Buffer.from(JSON.stringify(row?.certificate))])
  expect(kept.includes(iins[1])).toBe(false)
  const [entry] = await actsOf(session.okrugId, 'protocols.sign-protocol')
  expect(entry?.data).toMatchObject({ signatory: 'chair', verified: 'here', signed: false })
})

it('goes with a signature in the portal: each signs in their own way', async () => {
  await must(sign(session, 2))
  expect(await signed(1)).toEqual({ ok: true, signed: true })
})

it('is the two’s alone, each with their own certificate and once', async () => {
  expect(await signed(1, holders[2])).toMatchObject({ code: 'protocols.cms.wrongSigner', field: 'cms' })
  const { text, sha256 } = await manifestAt(session.ref)
  const cms = base64(await cmsOf(Buffer.from(text), [holders[1]]))
  expect(await signProtocol(inPerson(session, 3), { ...session.ref, sha256, cms })).toMatchObject({ code: 'forbidden' })
  await must(signed(1))
  expect(await signed(1)).toMatchObject({ code: 'protocols.signedByYou' })
  expect(await rows()).toHaveLength(1)
})

it('is of this manifest: not of other bytes, not of a protocol drafted anew meanwhile', async () => {
  const { text, sha256 } = await manifestAt(session.ref)
  const other = base64(await cmsOf(Buffer.from(text.replace('-001', '-002')), [holders[1]], { attached: true }))
  const of = (cms: string) => signProtocol(inPerson(session, 1), { ...session.ref, sha256, cms })
  expect(await of(other)).toMatchObject({ code: 'protocols.cms.otherBytes' })
  const right = base64(await cmsOf(Buffer.from(text), [holders[1]]))
  await db.agendaItem.updateMany({ where: { meetingId: session.meetingId, position: 1 }, data: { titleRu: 'Иначе' } })
  await must(draftProtocol(session.desk(), session.ref))
  await manifestAt(session.ref)
  expect(await of(right)).toMatchObject({ code: 'protocols.changed' })
  expect(await rows()).toHaveLength(0)
})

it('is refused without proof of who is at the screen', async () => {
  const { text, sha256 } = await manifestAt(session.ref)
  const cms = base64(await cmsOf(Buffer.from(text), [holders[1]]))
  const half = { id: crypto.randomUUID(), method: 'password' as const, second: 'off' as const, provenAt: null }
  const context = { ...inPerson(session, 1), session: half }
  expect(await signProtocol(context, { ...session.ref, sha256, cms })).toMatchObject({ code: 'accounts.notProven' })
})

it('is proof by itself where it was verified, and needs a second factor besides where nobody could', async () => {
  const { text, sha256 } = await manifestAt(session.ref)
  const by = async (own: Identity, seat: Seat) => {
    const cms = base64(await cmsOf(Buffer.from(text), [own]))
    const context = inPerson(session, seat)
    const open = { id: 's', method: 'password' as const, second: 'off' as const, provenAt: context.now }
    return signProtocol({ ...context, session: open }, { ...session.ref, sha256, cms })
  }
  expect(await by(nationalOf(holders[1]), 1)).toMatchObject({ code: 'accounts.secondNeeded' })
  expect(await by(holders[1], 1)).toEqual({ ok: true, signed: false })
})

it('keeps what it cannot reckon and never calls it valid', async () => {
  await must(signed(1, nationalOf(holders[1])))
  await must(signed(2))
  const { signatures = [], holds } = (await verifyProtocol(`${session.okrugId}-A-2026-001`)) ?? {}
  expect(signatures[0]).toMatchObject({ way: 'certificate', certificate: { algorithm: 'GOST', verified: null } })
  expect(holds).toMatchObject({ text: true, verified: false })
})

it('stops verifying when the kept bytes are exchanged, or what was signed', async () => {
  await must(signed(1))
  await must(signed(2))
  const number = `${session.okrugId}-A-2026-001`
  const holds = async () => (await verifyProtocol(number))?.signatures.map((one) => one.holds)
  expect(await holds()).toEqual([true, true])
  const [chair, secretary] = await rows()
  const where = { meetingId: session.meetingId, name: 'ru.public.pdf' }
  const [file] = await db.protocolDocument.findMany({ where })
  await db.protocolDocument.updateMany({ where, data: { sha256: 'e'.repeat(64) } })
  expect(await holds()).toEqual([false, false])
  await db.protocolDocument.updateMany({ where, data: { sha256: file?.sha256 ?? null } })
  expect(await holds()).toEqual([true, true])
  const chairs = { meetingId: session.meetingId, signatory: 'chair' as const }
  const instead = async (cms: Uint8Array<ArrayBuffer>) => {
    await db.protocolSignature.updateMany({ where: chairs, data: { cms } })
    return holds()
  }
  expect(await instead(seal(await cmsOf(Buffer.from('{}'), [holders[1]]), session.okrugId))).toEqual([false, true])
  // Over the same bytes, and by somebody else.
  expect(await instead(new Uint8Array(secretary?.cms ?? []))).toEqual([false, true])
  // Bytes that nobody sealed say as little: the page tells it, and does not break.
  expect(await instead(new TextEncoder().encode('nothing that was sealed'))).toEqual([false, true])
  expect(await instead(new Uint8Array(chair?.cms ?? []))).toEqual([true, true])
})

it('is the signer’s own among several in one file, and stays so when it is looked at again', async () => {
  const entering = await issue({ name: 'Б', iin: '770303400017', usage: 'entering', by: authority })
  const { text, sha256 } = await manifestAt(session.ref)
  const cms = base64(await cmsOf(Buffer.from(text), [entering, holders[1]]))
  await must(signProtocol(inPerson(session, 1), { ...session.ref, sha256, cms }))
  await must(signed(2))
  const { signatures } = (await verifyProtocol(`${session.okrugId}-A-2026-001`)) ?? {}
  expect(signatures?.map(({ holds }) => holds)).toEqual([true, true])
})

it('is verified by nobody once the installation has no roots any more, and says so', async () => {
  await must(signed(1))
  await must(signed(2))
  const house = env()
  const { SIGNATURE_ROOTS } = house
  house.SIGNATURE_ROOTS = undefined
  const found = await verifyProtocol(`${session.okrugId}-A-2026-001`)
  house.SIGNATURE_ROOTS = SIGNATURE_ROOTS
  expect(found).toMatchObject({
    signatures: [{ certificate: { verified: null } }, { certificate: { verified: null } }],
    holds: { signatures: true, verified: false },
  })
})

it('signs a note on a protocol too, once its files are made', async () => {
  const later = await signedSession()
  await known(later)
  const text = { kk: 'Күні дұрысталды.', ru: 'Исправлена дата.' }
  const { correctionId } = await must(draftCorrection(later.desk(), { ...later.ref, text }))
  const [early] = await correctionsAwaiting(later.members[0]?.memberId as string)
  expect(early).toMatchObject({ id: correctionId, manifest: null })
  const signable = await noteManifest(later, correctionId)
  for (const seat of [1, 2] as const) {
    const cms = base64(await cmsOf(Buffer.from(signable.text), [holders[seat]]))
    const wish = { ...later.ref, correctionId, sha256: signable.sha256, cms }
    expect(await signProtocol(inPerson(later, seat), wish)).toEqual({ ok: true, signed: seat === 2 })
  }
  expect(await db.correctionSignature.findMany({ where: { correctionId } })).toMatchObject([
    { way: 'certificate', certificate: { verified: 'here' } },
    { way: 'certificate', certificate: { verified: 'here' } },
  ])
})

it('becomes law once when both sign at the same moment, in different ways', async () => {
  await manifestAt(session.ref)
  const answers = await Promise.all([signed(1), sign(session, 2), signed(1), sign(session, 2)])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(2)
  expect(await actsOf(session.okrugId, 'protocols.protocol-signed')).toHaveLength(1)
})

it('lets no signature stand without what proves it: the table’s own guarantee', async () => {
  const row = { okrugId: session.okrugId, meetingId: session.meetingId, signatory: 'chair' as const, at: new Date() }
  const more = { accountId: crypto.randomUUID(), sha256: session.sha256 }
  const bare = () => db.protocolSignature.create({ data: { ...row, ...more, way: 'certificate' } })
  await expect(bare()).rejects.toThrow(/signed_one_way/)
  await db.$executeRaw`alter table protocol_signature drop constraint signed_one_way`
  await bare()
})
