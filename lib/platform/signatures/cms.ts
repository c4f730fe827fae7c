import 'server-only'
import { Certificate, ContentInfo, getCrypto, IssuerAndSerialNumber, SignedData, type SignerInfo } from 'pkijs'

/** Far beyond any signature with its chain and time stamps, in bytes. */
export const largestCms = 256 * 1024

const signedDataType = '1.2.840.113549.1.7.2'
/** SHA-256, SHA-384, SHA-512. */
const soundDigests = new Set([1, 2, 3].map((n) => `2.16.840.1.101.3.4.2.${n}`))

/** Two signers with their chains and those of their time stamps. */
const mostCertificates = 20
/** Chair and secretary, and somebody of the office twice over; each is reckoned anew whenever anybody looks. */
const mostSigners = 4

/** `sound`: both hashes are, that of the signed bytes and that of the signature. */
export type CmsSigner = { index: number; certificate: Certificate; sound: boolean }
/** A read signature: `content` where the signed bytes lie within it (attached), null where they do not (detached). */
export type Cms = { data: SignedData; content: Uint8Array | null; certificates: Certificate[]; signers: CmsSigner[] }

/** A signature's algorithm names a hash of its own, or (plain RSA) none but the digest's. */
function isSound({ digestAlgorithm, signatureAlgorithm }: SignerInfo): boolean {
  const own = getCrypto(true).getHashAlgorithm(signatureAlgorithm)
  return soundDigests.has(digestAlgorithm.algorithmId) && (own === '' || /^SHA-(256|384|512)$/.test(own))
}

function certificateOf(info: SignerInfo, certificates: Certificate[]): Certificate | undefined {
  const { sid } = info
  if (!(sid instanceof IssuerAndSerialNumber)) return undefined
  return certificates.find((one) => one.issuer.isEqual(sid.issuer) && one.serialNumber.isEqual(sid.serialNumber))
}

/** Reads a CMS SignedData (RFC 5652) in DER or BER; null for anything that is none, and where a signer's certificate does not lie within. */
export function readCms(bytes: Uint8Array): Cms | null {
  if (bytes.length > largestCms) return null
  try {
    const info = ContentInfo.fromBER(new Uint8Array(bytes))
    if (info.contentType !== signedDataType) return null
    const data = new SignedData({ schema: info.content })
    const certificates = (data.certificates ?? []).filter((one): one is Certificate => one instanceof Certificate)
    if (certificates.length > mostCertificates) return null
    const signers = data.signerInfos.flatMap((info, index) => {
      const certificate = certificateOf(info, certificates)
      return certificate ? [{ index, certificate, sound: isSound(info) }] : []
    })
    if (signers.length === 0 || signers.length !== data.signerInfos.length || signers.length > mostSigners) return null
    const { eContent } = data.encapContentInfo
    const content = eContent ? new Uint8Array(eContent.getValue()) : null
    return { data, content, certificates, signers }
  } catch {
    return null
  }
}
