import 'server-only'
import { readFileSync } from 'node:fs'
import { type Certificate, CertificateChainValidationEngine } from 'pkijs'
import { env } from '@/lib/platform/env/env'
import { type CertificateFacts, certificatesIn, factsOf, iinOf, isForSigning } from './certificate'
import { type Cms, type CmsSigner, readCms } from './cms'
import { askNcanode } from './ncanode'
import { type Revocation, revocationOf } from './revocation'

/** Why a signature is refused. `away`: who could judge it does not answer now. */
export type CmsFault =
  | 'malformed'
  | 'otherBytes'
  | 'wrongSigner'
  | 'notForSigning'
  | 'weak'
  | 'broken'
  | 'untrusted'
  | 'expired'
  | 'revoked'
  | 'away'

/**
 * What was found of a signature that is not refused. `verified`: by whom it was found valid: this portal, an NCANode service, or nobody, and
 * then it is not valid either. `revocation`: who was asked whether the certificate was taken back, null where nobody could be.
 */
export type SignatureFacts = CertificateFacts & { verified: 'here' | 'ncanode' | null; revocation: Revocation['by'] }

export type Judgement = { ok: true; facts: SignatureFacts } | { ok: false; fault: CmsFault }

const refuse = (fault: CmsFault): Judgement => ({ ok: false, fault })

/** What this installation judges by. `roots`: certificates a chain has to end at; `ncanode`: the address of such a service. */
export type Trust = { roots: Certificate[]; ncanode: string | null }

export function trustOfHouse(): Trust {
  const { SIGNATURE_ROOTS, NCANODE_URL } = env()
  return {
    roots: SIGNATURE_ROOTS ? certificatesIn(readFileSync(SIGNATURE_ROOTS, 'utf8')) : [],
    ncanode: NCANODE_URL ?? null,
  }
}

const same = (a: Uint8Array, b: Uint8Array) => Buffer.from(a).equals(b)
/** What the validation of a chain calls a certificate that is not valid at the moment asked about. */
const outOfDate = 8

/** A chain of the national authority has three certificates. */
const longestPath = 8

const validAt =
  (at: Date) =>
  ({ notBefore, notAfter }: Certificate) =>
    notBefore.value <= at && at <= notAfter.value
const isOne = (a: Certificate, b: Certificate) => same(a.tbsView, b.tbsView)

/** Who signed this certificate, among those known; of several with one key, who was valid then. */
async function issuerOf(certificate: Certificate, known: Certificate[], at: Date): Promise<Certificate | undefined> {
  const named = known.filter(({ subject }) => subject.isEqual(certificate.issuer))
  const signed = await Promise.all(named.map((one) => certificate.verify(one).catch(() => false)))
  const issuers = named.filter((_, i) => signed[i])
  return issuers.find(validAt(at)) ?? issuers[0]
}

/**
 * From the signer's certificate to a root: both ends and all between. A fault where there is no such way at this moment. The way is walked here:
 * the engine takes whatever certificate stands last for the signer's, and follows two that signed each other for ever. It judges what was walked.
 */
async function pathOf(cms: Cms, { certificate }: CmsSigner, roots: Certificate[], at: Date) {
  const known = [...roots, ...cms.certificates]
  const path = [certificate]
  for (let last = certificate; !roots.some((root) => isOne(root, last)); ) {
    const issuer = await issuerOf(last, known, at)
    if (!issuer || path.length === longestPath || path.some((one) => isOne(one, issuer)))
      return { fault: 'untrusted' as const }
    path.push(issuer)
    last = issuer
  }
  const engine = new CertificateChainValidationEngine({ certs: path.toReversed(), trustedCerts: roots, checkDate: at })
  const { result, resultCode } = await engine.verify({ passedWhenNotRevValues: true })
  if (result) return { path }
  return { fault: resultCode === outOfDate ? ('expired' as const) : ('untrusted' as const) }
}

async function signatureHolds({ data }: Cms, { index }: CmsSigner, signed: Uint8Array): Promise<boolean> {
  const content = new Uint8Array(signed).buffer
  return data.verify({ signer: index, data: content, checkChain: false }).catch(() => false)
}

/** Whether a certificate on the way to the root was taken back: the first that was, else the poorest knowledge of all. */
async function revocationOn(path: Certificate[], at: Date): Promise<Revocation> {
  let known: Revocation = { state: 'good', by: null }
  for (const [i, certificate] of path.slice(0, -1).entries()) {
    const found = await revocationOf(certificate, path[i + 1] as Certificate, at)
    if (found.state === 'revoked') return found
    if (i === 0 || found.state === 'unknown') known = found
  }
  return known
}

const unverified = ({ certificate }: CmsSigner): Judgement => ({
  ok: true,
  facts: { ...factsOf(certificate), verified: null, revocation: null },
})

/** By NCANode, which has to find the very person whose certificate we read ourselves. */
async function judgeElsewhere(ncanode: string, bytes: Uint8Array, detached: Uint8Array | null, own: CmsSigner) {
  const answer = await askNcanode(ncanode, bytes, detached).catch(() => null)
  if (!answer) return refuse('away')
  if (answer.signers.some(({ revoked }) => revoked)) return refuse('revoked')
  if (!answer.valid) return refuse('broken')
  const iin = iinOf(own.certificate)
  const found = answer.signers.find((one) => iin && one.iin === iin)
  if (!found) return refuse('wrongSigner')
  const facts: SignatureFacts = { ...factsOf(own.certificate), verified: 'ncanode', revocation: found.revocation }
  return { ok: true, facts } satisfies Judgement
}

type Question = {
  /** the bytes that ought to be signed */
  signed: Uint8Array
  /** whether a certificate, by its IIN and what else it says, is the signer's */
  isSigner: (iin: string, facts: CertificateFacts) => boolean
  /** the moment of signing, at which certificates have to be valid */
  at: Date
  trust: Trust
  /** whether outside services may be asked: not again when an old signature is only looked at */
  online: boolean
}

/**
 * Judges a national signature: a CMS over exactly these bytes, attached or detached, by the person who ought to sign, with a key for signing,
 * whose certificate leads to a configured root, was valid at the moment of signing and was not taken back. Of several signatures in one CMS
 * each has to hold. What this portal cannot reckon (GOST 34.310) goes to NCANode where there is one.
 */
export async function judge(bytes: Uint8Array, { signed, isSigner, at, trust, online }: Question): Promise<Judgement> {
  const cms = readCms(bytes)
  if (!cms) return refuse('malformed')
  if (cms.content && !same(cms.content, signed)) return refuse('otherBytes')
  const own = cms.signers.find(({ certificate }) => isSigner(iinOf(certificate) ?? '', factsOf(certificate)))
  if (!own) return refuse('wrongSigner')
  if (!isForSigning(own.certificate)) return refuse('notForSigning')
  const isNational = ({ certificate }: CmsSigner) => factsOf(certificate).algorithm === 'GOST'
  let revocation: Revocation['by'] = null
  // What can be reckoned here is, whatever lies beside it.
  for (const signer of cms.signers.filter((one) => !isNational(one))) {
    if (!signer.sound) return refuse('weak')
    if (!(await signatureHolds(cms, signer, signed))) return refuse(cms.content ? 'broken' : 'otherBytes')
    if (trust.roots.length === 0) continue
    const { path, fault } = await pathOf(cms, signer, trust.roots, at)
    if (fault) return refuse(fault)
    const found = online ? await revocationOn(path, at) : null
    if (found?.state === 'revoked') return refuse('revoked')
    if (signer === own) revocation = found?.by ?? null
  }
  if (cms.signers.some(isNational))
    return trust.ncanode && online
      ? judgeElsewhere(trust.ncanode, bytes, cms.content ? null : signed, own)
      : unverified(own)
  const verified = trust.roots.length > 0 ? 'here' : null
  return { ok: true, facts: { ...factsOf(own.certificate), verified, revocation } }
}
