import 'server-only'
import { Certificate } from 'pkijs'

/** What is kept and shown of the certificate a signature was made with; its number of a person (IIN) is not. Dates are ISO strings. */
export type CertificateFacts = {
  name: string
  issuer: string
  serial: string
  notBefore: string
  notAfter: string
  algorithm: 'RSA' | 'ECDSA' | 'GOST'
}

const oid = {
  commonName: '2.5.4.3',
  serialNumber: '2.5.4.5',
  keyUsage: '2.5.29.15',
  rsa: '1.2.840.113549.1.1.1',
  ec: '1.2.840.10045.2.1',
}

const partOf = ({ typesAndValues }: Certificate['subject'], type: string): string => {
  const found = typesAndValues.find((one) => one.type === type)
  return found ? String(found.value.valueBlock.value) : ''
}

/** Everything but RSA and elliptic curves is the national algorithm's as far as this portal is concerned: it cannot reckon it. */
function algorithmOf({ subjectPublicKeyInfo }: Certificate): CertificateFacts['algorithm'] {
  const { algorithmId } = subjectPublicKeyInfo.algorithm
  return algorithmId === oid.rsa ? 'RSA' : algorithmId === oid.ec ? 'ECDSA' : 'GOST'
}

export const factsOf = (certificate: Certificate): CertificateFacts => ({
  name: partOf(certificate.subject, oid.commonName),
  issuer: partOf(certificate.issuer, oid.commonName),
  serial: Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString('hex'),
  notBefore: certificate.notBefore.value.toISOString(),
  notAfter: certificate.notAfter.value.toISOString(),
  algorithm: algorithmOf(certificate),
})

/** The IIN in a subject as the National Certification Authority writes it: serialNumber = `IIN123456789012`. Null where there is none. */
export const iinOf = ({ subject }: Certificate): string | null =>
  /^IIN(\d{12})$/.exec(partOf(subject, oid.serialNumber))?.[1] ?? null

/** Whether the key is for signing documents: its usage, where it is said, names non-repudiation (RFC 5280, 4.2.1.3, bit 1). */
export function isForSigning({ extensions = [] }: Certificate): boolean {
  const usage = extensions.find(({ extnID }) => extnID === oid.keyUsage)
  if (!usage) return true
  const [bits = 0] = new Uint8Array(usage.parsedValue?.valueBlock?.valueHex ?? new ArrayBuffer(0))
  return (bits & 0x40) !== 0
}

const pem = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g

/** The certificates of a PEM file. Throws where there is none: a defect of the installation. */
export function certificatesIn(text: string): Certificate[] {
  const found = [...text.matchAll(pem)].map(([, base64 = '']) => Certificate.fromBER(Buffer.from(base64, 'base64')))
  if (found.length === 0) throw new Error('no certificate in the file of roots')
  return found
}
