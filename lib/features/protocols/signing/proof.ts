import { createHash } from 'node:crypto'
import type { Entry } from '@/lib/platform/ledger/entry'
import type { JsonObject } from '@/lib/platform/ledger/json'
import type { Signatory, SigningWay } from '../views'
import { type Manifest, manifestText } from './manifest'

/** One signature as the ledger has it; `verified`: of a certificate, by whom it was found valid, null where by nobody. */
export type LedgerSignature = { signatory: Signatory; way: SigningWay; at: string; verified: string | null }

/**
 * What a chain says of a file: which of a protocol's or of a note's it is, the act's number, and who signed the manifest that names it and
 * how. Without signatures: it was made from a signed protocol (a DOCX, an extract), and nobody signed it by itself.
 */
export type FileProof = {
  name: string
  act: string
  /** of a file of a note on the protocol: which */
  correction?: number
  signedAt: string
  signatures: LedgerSignature[]
}

const wayOf: Record<string, SigningWay> = {
  'protocols.confirm-protocol': 'portal',
  'protocols.confirm-correction': 'portal',
  'protocols.sign-protocol': 'certificate',
  'protocols.confirm-paper': 'paper',
}

/** The events that make an act of what was signed by both, each with its manifest. */
const signings = ['protocols.protocol-signed', 'protocols.correction-signed']

const texts = (value: unknown): Record<string, string> => (value ?? {}) as Record<string, string>
const nameOf = (files: unknown, sha256: string): string | undefined =>
  Object.entries(texts(files)).find(([, hash]) => hash === sha256)?.[0]

/** Reads a chain's entries as they pass and keeps what bears on one file, by the SHA-256 of its bytes in hex. */
export class ProofReader {
  #sha256: string
  #signatures = new Map<string, LedgerSignature[]>()
  #signed: { meeting: string; manifest: Manifest; at: string }[] = []
  #made = new Map<string, string>()

  constructor(sha256: string) {
    this.#sha256 = sha256
  }

  note({ event, data, at }: Entry): void {
    const way = wayOf[event]
    if (way) this.#keep(String(data.sha256), data, way, at)
    const meeting = String(data.meeting)
    if (signings.includes(event) && data.manifest)
      this.#signed.push({ meeting, manifest: data.manifest as unknown as Manifest, at })
    const name = event === 'protocols.render-document' ? nameOf(data.files, this.#sha256) : undefined
    // Of a draft that was put together anew later there are files too: only those of the text that was signed count.
    if (name) this.#made.set(`${meeting} ${data.sha256}`, name)
  }

  #keep(manifest: string, data: JsonObject, way: SigningWay, at: string) {
    const who = (Array.isArray(data.signatories) ? data.signatories : [data.signatory]) as Signatory[]
    const verified = typeof data.verified === 'string' ? data.verified : null
    const signed = who.map((signatory) => ({ signatory, way, at, verified }))
    this.#signatures.set(manifest, [...(this.#signatures.get(manifest) ?? []), ...signed])
  }

  /** What the chain proves of the file; null where it knows no such file of a signed protocol. */
  proof(): FileProof | null {
    for (const { meeting, manifest, at } of this.#signed) {
      const own = nameOf(manifest.files, this.#sha256)
      const name = own ?? this.#made.get(`${meeting} ${manifest.data}`)
      if (!name) continue
      const sha256 = createHash('sha256').update(manifestText(manifest)).digest('hex')
      const signatures = own ? (this.#signatures.get(sha256) ?? []) : []
      return { name, act: manifest.act, correction: manifest.correction, signedAt: at, signatures }
    }
    return null
  }
}
