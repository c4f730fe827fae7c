import { beforeEach, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { publishedDecisions } from '@/lib/features/decisions/queries/published'
import { confirmProtocol } from '@/lib/features/protocols/commands/confirm-protocol'
import { draftProtocol } from '@/lib/features/protocols/commands/draft-protocol'
import { signedProtocol } from '@/lib/features/protocols/queries/published'
import { signedFiles } from '@/lib/features/protocols/signing/manifest'
import type { SecondState } from '@/lib/platform/auth/context'
import { db } from '@/lib/platform/db/client'
import { accountWith } from '../../factories/accounts'
import { must, type Session } from '../../factories/meetings'
import { draftedSession, inPerson, manifestAt, sign } from '../../factories/protocols'

let session: Session & { sha256: string }
beforeEach(async () => {
  session = await draftedSession()
})

it('makes protocol and decisions public at the second signature, and starts the akim’s five working days', async () => {
  expect(await sign(session, 2)).toEqual({ ok: true, signed: false })
  expect(await signedProtocol(session.okrugId, session.meetingId)).toBeNull()
  expect((await publishedDecisions(session.okrugId, 1, new Date())).total).toBe(0)

  expect(await sign(session, 1)).toEqual({ ok: true, signed: true })
  const protocol = await signedProtocol(session.okrugId, session.meetingId)
  expect(protocol?.signatures.map((one) => one.signatory)).toEqual(['secretary', 'chair'])
  expect(await db.meeting.findFirst({ where: { id: session.meetingId } })).toMatchObject({ state: 'withAkim' })
  const { data } = await publishedDecisions(session.okrugId, 1, new Date('2026-09-15T12:00:00Z'))
  expect(data).toHaveLength(1)
  expect(data[0]).toMatchObject({ status: 'underReview', due: '2026-09-22', for: 13, overdue: false })
})

it('is the chair’s and the secretary’s alone, each in person and once', async () => {
  expect(await sign(session, 3)).toMatchObject({ code: 'forbidden' })
  const clerk = { ...session.ref, sha256: (await manifestAt(session.ref)).sha256 }
  expect(await confirmProtocol(session.desk(), clerk)).toMatchObject({ code: 'forbidden' })
  await must(sign(session, 1))
  expect(await sign(session, 1)).toMatchObject({ code: 'protocols.signedByYou' })
})

it('is of the very files that were shown, and not before all of them are made', async () => {
  const early = { ...session.ref, sha256: session.sha256 }
  expect(await confirmProtocol(inPerson(session, 1), early)).toMatchObject({ code: 'protocols.notRendered' })
  const { text } = await manifestAt(session.ref)
  expect(JSON.parse(text)).toEqual({
    act: `${session.okrugId}-A-2026-001`,
    data: session.sha256,
    files: Object.fromEntries(signedFiles().map((name) => [name, expect.stringMatching(/^[0-9a-f]{64}$/)])),
  })
  // The text alone is not what is signed.
  expect(await confirmProtocol(inPerson(session, 1), early)).toMatchObject({ code: 'protocols.changed' })
  const other = { ...session.ref, sha256: 'f'.repeat(64) }
  expect(await confirmProtocol(inPerson(session, 1), other)).toMatchObject({ code: 'protocols.changed' })
  expect(await db.protocolSignature.count({ where: { meetingId: session.meetingId } })).toBe(0)
})

it('takes no password alone, and not the word of an account whose code the okrug’s office printed since the election', async () => {
  const wish = { ...session.ref, sha256: (await manifestAt(session.ref)).sha256 }
  const { okrugId, meetingId } = session
  const { id: accountId } = await accountWith()
  const { now, actor } = inPerson(session, 1)
  const own = { ...(actor as Actor), accountId }
  const by = (second: SecondState) =>
    confirmProtocol({ now, actor: own, session: { id: 's', method: 'password', second, provenAt: now } }, wish)
  expect(await by('off')).toMatchObject({ code: 'accounts.secondNeeded' })

  const { closedAt } = await db.motion.findFirstOrThrow({ where: { meetingId, kind: 'chair' } })
  const elected = (closedAt as Date).getTime()
  const printed = { digest: 'c'.repeat(64), accountId, okrugId, usedAt: now, expiresAt: now }
  await db.oneTimeCode.create({ data: { ...printed, issuedAt: new Date(elected) } })
  for (const second of ['on', 'spared'] as const)
    expect(await by(second)).toMatchObject({ code: 'protocols.codeSince' })
  // An administrator who let the person in anew since takes the doubt away, and a later slip brings it back.
  const anew = { ...printed, okrugId: null, digest: 'b'.repeat(64), issuedAt: new Date(elected + 1000) }
  await db.oneTimeCode.create({ data: anew })
  expect(await by('on')).toEqual({ ok: true, signed: false })
  await db.protocolSignature.deleteMany({ where: { meetingId } })
  await db.oneTimeCode.create({ data: { ...printed, digest: 'a'.repeat(64), issuedAt: new Date(elected + 2000) } })
  expect(await by('on')).toMatchObject({ code: 'protocols.codeSince' })
  await db.oneTimeCode.deleteMany({ where: { accountId, digest: { not: printed.digest } } })
  // One from before the election says nothing.
  await db.oneTimeCode.updateMany({ where: { accountId }, data: { issuedAt: new Date(elected - 1) } })
  // A second factor set up since then is as good as the password alone; whoever signed in by IIN needs neither.
  const factor = { accountId, salt: 'a'.repeat(64), step: 0 }
  await db.secondFactor.create({ data: { ...factor, since: new Date(elected) } })
  expect(await by('on')).toMatchObject({ code: 'protocols.codeSince' })
  const identity = { id: 's', method: 'identity' as const, second: 'off' as const, provenAt: now }
  expect(await confirmProtocol({ now, actor: own, session: identity }, wish)).toEqual({ ok: true, signed: false })
  await db.protocolSignature.deleteMany({ where: { meetingId } })
  await db.secondFactor.update({ where: { accountId }, data: { since: new Date(elected - 1) } })
  expect(await by('on')).toEqual({ ok: true, signed: false })
})

it('is refused where the law’s demands are not met', async () => {
  await db.meeting.updateMany({ where: { id: session.meetingId }, data: { placeRu: '' } })
  const { gaps } = await must(draftProtocol(session.desk(), session.ref))
  expect(gaps).toContainEqual({ weight: 'must', what: 'place' })
  expect(await sign(session, 1)).toMatchObject({ code: 'protocols.incomplete' })
})

it('becomes law once when both sign at the same moment', async () => {
  const answers = await Promise.all([sign(session, 1), sign(session, 2), sign(session, 1), sign(session, 2)])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(2)
  expect(answers.filter((answer) => answer.ok && answer.signed)).toHaveLength(1)
  const events = await db.ledgerEntry.count({
    where: { unitId: session.okrugId, event: 'protocols.protocol-signed' },
  })
  expect(events).toBe(1)
})

it('keeps one signature of each even where two transactions both saw none: the primary key’s guarantee', async () => {
  const row = {
    okrugId: session.okrugId,
    meetingId: session.meetingId,
    signatory: 'chair' as const,
    accountId: crypto.randomUUID(),
    sha256: session.sha256,
    at: new Date(),
  }
  const twice = () => Promise.allSettled([1, 2].map(() => db.protocolSignature.create({ data: row })))
  expect((await twice()).filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  await db.$executeRaw`alter table protocol_signature drop constraint protocol_signature_pkey`
  expect((await twice()).filter((one) => one.status === 'fulfilled')).toHaveLength(2)
})
