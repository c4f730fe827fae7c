import { beforeAll, expect, it } from 'vitest'
import { verifyProtocol } from '@/lib/features/protocols/queries/verification'
import { db } from '@/lib/platform/db/client'
import type { Session } from '../../factories/meetings'
import { draftedSession, signedSession } from '../../factories/protocols'

let session: Session & { sha256: string }
let number: string
beforeAll(async () => {
  session = await signedSession()
  number = `${session.okrugId}-A-2026-001`
})
const where = () => ({ okrugId_meetingId: { okrugId: session.okrugId, meetingId: session.meetingId } })

it('finds a signed protocol by its number and by its hash, with who signed it, and says that all of it agrees', async () => {
  for (const asked of [number, session.sha256])
    expect(await verifyProtocol(asked)).toMatchObject({
      okrugId: session.okrugId,
      meetingId: session.meetingId,
      number,
      sha256: session.sha256,
      signatures: [
        { signatory: 'chair', name: expect.any(String), at: expect.any(Date) },
        { signatory: 'secretary', name: expect.any(String), at: expect.any(Date) },
      ],
      file: null,
      holds: { text: true, signatures: true, verified: true, entry: expect.any(Number) },
    })
})

it('knows a file by its bytes', async () => {
  const file = { meetingId: session.meetingId, name: 'ru.public.pdf' }
  const { sha256 } = await db.protocolDocument.findFirstOrThrow({ where: file })
  expect(await verifyProtocol(sha256 ?? '')).toMatchObject({
    number,
    file: { lang: 'ru', copy: 'public', format: 'pdf' },
  })
  expect(await verifyProtocol(`${'f'.repeat(63)}2`)).toBeNull()
})

it.each(['', 'x', "' or 1=1", '595030000-A-2026', '595030000-X-2026-001', '999999999-A-2026-001', 'g'.repeat(64)])(
  'finds nothing by «%s»',
  async (asked) => expect(await verifyProtocol(asked)).toBeNull(),
)

it('finds no note that there is none of, and not the protocol in its place', async () => {
  expect(await verifyProtocol(`${number}.c1`)).toBeNull()
})

it('says nothing of a draft', async () => {
  const draft = await draftedSession()
  expect(await verifyProtocol(draft.sha256)).toBeNull()
  expect(await verifyProtocol(`${draft.okrugId}-A-2026-001`)).toBeNull()
})

it('tells where text, signatures or ledger were altered', async () => {
  const { body, signatures } = await db.protocol.findUniqueOrThrow({ where: where(), include: { signatures: true } })
  const holds = async () => (await verifyProtocol(number))?.holds
  await db.protocol.update({ where: where(), data: { body: { ...(body as object), eligible: 1 } } })
  expect(await holds()).toMatchObject({ text: false, signatures: true, entry: expect.any(Number) })
  await db.protocol.update({ where: where(), data: { body: body as object } })

  const own = { okrugId: session.okrugId, meetingId: session.meetingId, signatory: 'chair' as const }
  await db.protocolSignature.updateMany({ where: own, data: { sha256: '0'.repeat(64) } })
  expect(await holds()).toMatchObject({ text: true, signatures: false })
  await db.protocolSignature.updateMany({ where: own, data: { sha256: signatures[0]?.sha256 } })

  const entry = { unitId: session.okrugId, event: 'protocols.protocol-signed' }
  const { data } = await db.ledgerEntry.findFirstOrThrow({ where: entry })
  await db.$executeRaw`alter table ledger_entry disable trigger all`
  await db.ledgerEntry.updateMany({ where: entry, data: { data: { ...(data as object), due: '2027-01-01' } } })
  expect(await holds()).toMatchObject({ text: true, signatures: true, entry: null })
  await db.ledgerEntry.updateMany({ where: entry, data: { data: data as object } })
  await db.$executeRaw`alter table ledger_entry enable trigger all`
  expect(await holds()).toMatchObject({ entry: expect.any(Number) })
})
