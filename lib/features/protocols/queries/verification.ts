import 'server-only'
import canonicalize from 'canonicalize'
import { db } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client'
import { digestOf } from '@/lib/platform/ledger/entry'
import type { JsonObject } from '@/lib/platform/ledger/json'
import { open } from '@/lib/platform/secrets/seal'
import { judge, type SignatureFacts, trustOfHouse } from '@/lib/platform/signatures/judge'
import { keyOf } from '../documents/names'
import { correctionText } from '../signing/correction'
import type { ProtocolBody, Proven, Signable, VerifiedFile, VerifiedProtocol } from '../views'
import { sha256Of } from './acts'
import { manifestView, signatureOf } from './published'

const kinds = { G: 'gathering', A: 'session', S: 'separateGathering' } as const
/** A protocol's number, and `.c2` for the second note on it, in capitals. */
const numbered = /^(\d{9})-([GAS])-(\d{4})-(\d{3,6})(?:\.C(\d{1,4}))?$/
const hashed = /^[0-9a-f]{64}$/

const signatures = { orderBy: { at: 'asc' } } as const
const shown = {
  signatures,
  documents: true,
  corrections: { where: { signedAt: { not: null } }, include: { signatures }, orderBy: { number: 'asc' } },
} satisfies Prisma.ProtocolInclude
type Row = Prisma.ProtocolGetPayload<{ include: typeof shown }>

/** The signed protocol with this number, or this hash of its text or what was signed, of a signed note's, or of a file; null where there is none. */
async function find(asked: string): Promise<Row | null> {
  const signedAt = { not: null }
  const [, okrugId, letter, year, number] = numbered.exec(asked) ?? []
  if (okrugId && letter) {
    const meeting = { kind: kinds[letter as keyof typeof kinds], year: Number(year), number: Number(number) }
    return db.protocol.findFirst({ where: { okrugId, signedAt, meeting }, include: shown })
  }
  if (!hashed.test(asked)) return null
  const published = { OR: [{ correctionId: null }, { correction: { signedAt } }] }
  const signatures = { some: { sha256: asked } }
  const bearing = [
    { sha256: asked },
    { signatures },
    { corrections: { some: { signedAt, OR: [{ sha256: asked }, { signatures }] } } },
    { documents: { some: { sha256: asked, ...published } } },
  ]
  for (const what of bearing) {
    const found = await db.protocol.findFirst({ where: { signedAt, ...what }, include: shown })
    if (found) return found
  }
  return null
}

/** Whether the ledger has the signing of this very text, in an entry that was not altered; its number. */
async function entryOf({ okrugId, meetingId }: Row, events: string[], sha256: string): Promise<number | null> {
  const of = (key: string, equals: string) => ({ data: { path: [key], equals } })
  const where = { unitId: okrugId, event: { in: events }, AND: [of('meeting', meetingId), of('sha256', sha256)] }
  const entry = await db.ledgerEntry.findFirst({ where })
  if (!entry) return null
  const { seq, at, event, prev, hash } = entry
  const data = entry.data as JsonObject
  return digestOf({ seq, at: at.toISOString(), event, data, prev }) === hash ? seq : null
}

/** Which of the signed notes was asked for. */
function noteOf({ corrections }: Row, asked: string, file: VerifiedFile | null): number | null {
  if (file) return 'correction' in file ? file.correction : null
  const number = Number(numbered.exec(asked)?.[5])
  const bears = ({ sha256, signatures }: Row['corrections'][number]) =>
    sha256 === asked || signatures.some((one) => one.sha256 === asked)
  return corrections.find((one) => one.number === number || bears(one))?.number ?? null
}

function fileOf({ documents }: Row, sha256: string): VerifiedFile | null {
  const document = documents.find((one) => one.sha256 === sha256)
  const key = document && keyOf(document.name)
  return key ?? null
}

type Signed = Omit<Row['signatures'][number], 'meetingId'>

/** What was sealed; null where it was altered since, or the installation has another key now. */
function unsealed(sealed: Uint8Array, okrugId: string): Uint8Array | null {
  try {
    return open(sealed, okrugId)
  } catch {
    return null
  }
}

/**
 * Whether a signature is of one of these, the manifest or, before there were any, the text itself, and still verifies: one with a certificate
 * is reckoned again as of the moment it was given, without asking anybody; what NCANode verified then, or nobody could, is as it was found.
 * `verified`: by whom, as things stand now: an installation that has lost its roots verifies nothing any more.
 */
async function standingOf({ okrugId }: Row, one: Signed | undefined, signable: readonly Signable[]) {
  const what = signable.find(({ sha256 }) => sha256 === one?.sha256)
  const facts = (one?.certificate ?? null) as unknown as SignatureFacts | null
  const found = facts?.verified ?? null
  if (!one || !what) return { holds: false, verified: found }
  if (!facts || !one.cms) return { holds: true, verified: found }
  const bytes = unsealed(one.cms, okrugId)
  if (!bytes) return { holds: false, verified: found }
  const judged = await judge(bytes, {
    signed: Buffer.from(what.text),
    // Whose it is was asked of the roll when it was given; the sealed bytes are the same.
    isSigner: (_, { serial, issuer }) => serial === facts.serial && issuer === facts.issuer,
    at: one.at,
    trust: trustOfHouse(),
    online: false,
  })
  return { holds: judged.ok, verified: found === 'here' && judged.ok ? judged.facts.verified : found }
}

type Signing = { events: string[]; text: string; sha256: string; signatures: Signed[]; manifest: Signable | null }

/** What an act proves: whether its text, as it is now, has its hash, both signatures are of it and hold, and the ledger has the signing. */
async function provenOf(row: Row, { events, text, sha256, signatures: signed, manifest }: Signing): Promise<Proven> {
  const body = row.body as unknown as ProtocolBody
  const signable = [...(manifest ? [manifest] : []), { text, sha256 }]
  const signatures = await Promise.all(
    (['chair', 'secretary'] as const).map(async (signatory) => {
      const one = signed.find((given) => given.signatory === signatory)
      const known = one ? signatureOf(one) : { signatory, at: null, way: 'portal' as const, certificate: null }
      const { holds, verified } = await standingOf(row, one, signable)
      const certificate = known.certificate && { ...known.certificate, verified }
      return { ...known, certificate, name: body[signatory], holds }
    }),
  )
  return {
    signatures,
    manifest: signed.some((one) => one.sha256 === manifest?.sha256) ? manifest : null,
    holds: {
      text: sha256Of(text) === sha256,
      signatures: signatures.every(({ holds }) => holds),
      verified: signatures.every(({ certificate }) => certificate?.verified !== null),
      entry: await entryOf(row, events, sha256),
    },
  }
}

/** Where the ledger has a note's signing by the note's own hash; the first two had it before notes had manifests. */
const correctionEvents = ['protocols.confirm-correction', 'protocols.sign-protocol', 'protocols.correction-signed']

/** The signed notes on it, each with what it proves. */
const correctionsOf = (row: Row): Promise<VerifiedProtocol['corrections']> =>
  Promise.all(
    row.corrections.map(async (note) => {
      const { number, sha256, signedAt, signatures } = note
      const text = correctionText(row.sha256, note)
      const signing = { events: correctionEvents, text, sha256, signatures }
      const manifest = manifestView(row.body, note, row.documents)
      return { number, sha256, signedAt: signedAt as Date, ...(await provenOf(row, { ...signing, manifest })) }
    }),
  )

/**
 * What can be said of a protocol by its number, by the hash on its paper, or by the hash of a file that somebody has: which it is, who signed it
 * and how, and whether text, signatures and ledger still agree, reckoned anew at this moment. Drafts are nobody's: null.
 */
export async function verifyProtocol(typed: string): Promise<VerifiedProtocol | null> {
  // People copy a number or a hash in small letters and in capitals.
  const asked = hashed.test(typed.toLowerCase()) ? typed.toLowerCase() : typed.toUpperCase()
  const row = await find(asked)
  if (!row?.signedAt) return null
  const body = row.body as unknown as ProtocolBody
  const { signatures, sha256 } = row
  const file = fileOf(row, asked)
  const note = noteOf(row, asked, file)
  // A number of a note that was never signed proves nothing, least of all by the protocol's own.
  if (note === null && numbered.exec(asked)?.[5]) return null
  const text = canonicalize(row.body) as string
  const manifest = manifestView(row.body, row, row.documents)
  return {
    okrugId: row.okrugId,
    meetingId: row.meetingId,
    number: body.number,
    okrug: body.okrug,
    openedAt: new Date(body.openedAt),
    signedAt: row.signedAt,
    sha256,
    file,
    asked: note,
    corrections: await correctionsOf(row),
    ...(await provenOf(row, { events: ['protocols.protocol-signed'], text, sha256, signatures, manifest })),
  }
}
