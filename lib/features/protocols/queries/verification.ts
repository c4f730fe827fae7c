import 'server-only'
import canonicalize from 'canonicalize'
import { db } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client'
import { digestOf } from '@/lib/platform/ledger/entry'
import type { JsonObject } from '@/lib/platform/ledger/json'
import { open } from '@/lib/platform/secrets/seal'
import { judge, type SignatureFacts, trustOfHouse } from '@/lib/platform/signatures/judge'
import { keyOf } from '../documents/list'
import type { ProtocolBody, Signable, VerifiedFile, VerifiedProtocol } from '../views'
import { sha256Of } from './acts'
import { manifestView, signatureOf } from './published'

const kinds = { G: 'gathering', A: 'session', S: 'separateGathering' } as const
const numbered = /^(\d{9})-([GAS])-(\d{4})-(\d{3,6})$/
const hashed = /^[0-9a-f]{64}$/

const shown = { signatures: { orderBy: { at: 'asc' } }, documents: true } satisfies Prisma.ProtocolInclude
type Row = Prisma.ProtocolGetPayload<{ include: typeof shown }>

/** The signed protocol with this number of act or this hash of its text or of one of its files; null where there is none. */
async function find(asked: string): Promise<Row | null> {
  const signedAt = { not: null }
  const [, okrugId, letter, year, number] = numbered.exec(asked) ?? []
  if (okrugId && letter) {
    const meeting = { kind: kinds[letter as keyof typeof kinds], year: Number(year), number: Number(number) }
    return db.protocol.findFirst({ where: { okrugId, signedAt, meeting }, include: shown })
  }
  if (!hashed.test(asked)) return null
  const own = await db.protocol.findFirst({ where: { sha256: asked, signedAt }, include: shown })
  return own ?? db.protocol.findFirst({ where: { signedAt, documents: { some: { sha256: asked } } }, include: shown })
}

/** Whether the ledger has the signing of this very text, in an entry that was not altered; its number. */
async function entryOf({ okrugId, meetingId, sha256 }: Row): Promise<number | null> {
  const where = { unitId: okrugId, event: 'protocols.protocol-signed', data: { path: ['meeting'], equals: meetingId } }
  const entry = await db.ledgerEntry.findFirst({ where })
  if (!entry) return null
  const { seq, at, event, prev, hash } = entry
  const data = entry.data as JsonObject
  const whole = digestOf({ seq, at: at.toISOString(), event, data, prev }) === hash
  return whole && data.sha256 === sha256 ? seq : null
}

function fileOf({ documents }: Row, sha256: string): VerifiedFile | null {
  const document = documents.find((one) => one.sha256 === sha256)
  const key = document && keyOf(document.name)
  return key ?? null
}

type Signed = Row['signatures'][number]

/** What was sealed; null where it was altered since, or the installation has another key now. */
function unsealed(sealed: Uint8Array, okrugId: string): Uint8Array | null {
  try {
    return open(sealed, okrugId)
  } catch {
    return null
  }
}

/**
 * Whether a signature is of these bytes and still verifies: one with a certificate is reckoned again as of the moment it was given, without
 * asking anybody; what NCANode verified then, or nobody could, is as it was found.
 */
async function stillHolds({ okrugId }: Row, one: Signed | undefined, manifest: Signable | null, text: string) {
  if (!one || ![manifest?.sha256, text].includes(one.sha256)) return false
  const facts = one.certificate as unknown as SignatureFacts | null
  if (!facts || !one.cms || !manifest) return true
  const bytes = unsealed(one.cms, okrugId)
  if (!bytes) return false
  const judged = await judge(bytes, {
    signed: Buffer.from(manifest.text),
    // Whose it is was asked of the roll when it was given; the sealed bytes are the same.
    isSigner: () => true,
    at: one.at,
    trust: trustOfHouse(),
    online: false,
  })
  return judged.ok
}

/**
 * What can be said of a protocol by its number, by the hash on its paper, or by the hash of a file that somebody has: which it is, who signed it
 * and how, and whether text, signatures and ledger still agree, reckoned anew at this moment. Drafts are nobody's: null.
 */
export async function verifyProtocol(asked: string): Promise<VerifiedProtocol | null> {
  const row = await find(asked)
  if (!row?.signedAt) return null
  const body = row.body as unknown as ProtocolBody
  const text = sha256Of(canonicalize(row.body) as string)
  const manifest = manifestView(row, row.documents)
  const signatures = await Promise.all(
    (['chair', 'secretary'] as const).map(async (signatory) => {
      const one = row.signatures.find((signed) => signed.signatory === signatory)
      const shown = one ? signatureOf(one) : { signatory, at: null, way: 'portal' as const, certificate: null }
      return { ...shown, name: body[signatory], holds: await stillHolds(row, one, manifest, row.sha256) }
    }),
  )
  return {
    okrugId: row.okrugId,
    meetingId: row.meetingId,
    number: body.number,
    okrug: body.okrug,
    openedAt: new Date(body.openedAt),
    signedAt: row.signedAt,
    sha256: row.sha256,
    manifest: row.signatures.some(({ sha256 }) => sha256 === manifest?.sha256) ? manifest : null,
    signatures,
    file: fileOf(row, asked),
    holds: {
      text: text === row.sha256,
      signatures: signatures.every(({ holds }) => holds),
      verified: signatures.every(({ certificate }) => certificate?.verified !== null),
      entry: await entryOf(row),
    },
  }
}
