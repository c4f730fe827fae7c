import 'server-only'
import {
  BasicOCSPResponse,
  type Certificate,
  CertificateRevocationList,
  id_AuthorityInfoAccess,
  id_CRLDistributionPoints,
  OCSPRequest,
  OCSPResponse,
} from 'pkijs'
import { within } from './reach'

/** `unknown`: nobody who could say so was reached, or none is named. */
export type Revocation = { state: 'good' | 'revoked' | 'unknown'; by: 'ocsp' | 'crl' | null }

const ocspMethod = '1.3.6.1.5.5.7.48.1'
const uniformResourceIdentifier = 6
const largestList = 20 * 1024 * 1024
const largestAnswer = 64 * 1024

const isAddress = (text: unknown): text is string => typeof text === 'string' && /^https?:\/\//.test(text)
const extension = ({ extensions = [] }: Certificate, id: string) =>
  extensions.find(({ extnID }) => extnID === id)?.parsedValue

function respondersOf(certificate: Certificate): string[] {
  const described: { accessMethod: string; accessLocation: { value: unknown } }[] =
    extension(certificate, id_AuthorityInfoAccess)?.accessDescriptions ?? []
  return described
    .filter(({ accessMethod }) => accessMethod === ocspMethod)
    .map(({ accessLocation }) => accessLocation.value)
    .filter(isAddress)
}

function listsOf(certificate: Certificate): string[] {
  const points: { distributionPoint?: unknown }[] =
    extension(certificate, id_CRLDistributionPoints)?.distributionPoints ?? []
  return points
    .flatMap(({ distributionPoint }) => (Array.isArray(distributionPoint) ? distributionPoint : []))
    .filter(({ type }) => type === uniformResourceIdentifier)
    .map(({ value }) => value)
    .filter(isAddress)
}

/** How far clocks may part, in milliseconds. */
const skew = 5 * 60_000
/** For how long a word counts that does not say itself how long, in milliseconds [P]. */
const freshFor = 24 * 3_600_000
const isCurrent = (from: Date, until: Date | undefined, now: Date) =>
  from.getTime() <= now.getTime() + skew && (until ?? new Date(from.getTime() + freshFor)) >= now

/** One responder's word (RFC 6960); null when it says nothing that counts. */
async function askResponder(url: string, certificate: Certificate, issuer: Certificate, now: Date) {
  const request = new OCSPRequest()
  await request.createForCertificate(certificate, { hashAlgorithm: 'SHA-256', issuerCertificate: issuer })
  const answer = await within(url, largestAnswer, {
    method: 'POST',
    headers: { 'Content-Type': 'application/ocsp-request' },
    body: new Uint8Array(request.toSchema(true).toBER()),
  })
  const { responseBytes } = OCSPResponse.fromBER(answer)
  if (!responseBytes) return null
  const basic = BasicOCSPResponse.fromBER(responseBytes.response.getValue())
  // An authority that answers itself need not send its certificate along.
  if (!basic.certs?.length) basic.certs = [issuer]
  if (!(await basic.verify({ trustedCerts: [issuer], issuerCerts: [issuer], trustedResponders: [issuer] }))) return null
  if (!basic.tbsResponseData.responses.every((one) => isCurrent(one.thisUpdate, one.nextUpdate, now))) return null
  const { isForCertificate, status } = await basic.getCertificateStatus(certificate, issuer)
  if (!isForCertificate || status > 1) return null
  return status === 0 ? 'good' : 'revoked'
}

/** One list's word (RFC 5280, 5); null when it is not this issuer's, or out of date. */
async function readList(url: string, certificate: Certificate, issuer: Certificate, now: Date) {
  const list = CertificateRevocationList.fromBER(await within(url, largestList, {}))
  if (!(await list.verify({ issuerCertificate: issuer }))) return null
  if (!isCurrent(list.thisUpdate.value, list.nextUpdate?.value, now)) return null
  return list.isCertificateRevoked(certificate) ? 'revoked' : 'good'
}

/**
 * Whether the issuer took a certificate back, by whom it names itself: its responders first, its lists after them. The addresses come from
 * the certificate, so ask only of one whose chain is known to end at a root of ours.
 */
export async function revocationOf(certificate: Certificate, issuer: Certificate, now: Date): Promise<Revocation> {
  const sources = [
    ...respondersOf(certificate).map((url) => ({ by: 'ocsp' as const, ask: askResponder, url })),
    ...listsOf(certificate).map((url) => ({ by: 'crl' as const, ask: readList, url })),
  ]
  for (const { by, ask, url } of sources) {
    const state = await ask(url, certificate, issuer, now).catch(() => null)
    if (state) return { state, by }
  }
  return { state: 'unknown', by: null }
}
