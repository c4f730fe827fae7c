import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'

const { subtle } = globalThis.crypto
export type Kind = 'RSA' | 'EC'
export type Identity = { certificate: pkijs.Certificate; key: CryptoKey; kind: Kind }

const day = 86_400_000
/** Long before and long after anything a test does. */
export const always = { from: new Date('2020-01-01T00:00:00Z'), until: new Date('2040-01-01T00:00:00Z') }
const usages = { authority: 0x06, signing: 0xc0, entering: 0xa0 }

const keysOf = (kind: Kind) =>
  subtle.generateKey(
    kind === 'EC'
      ? { name: 'ECDSA', namedCurve: 'P-256' }
      : { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
    true,
    ['sign', 'verify'],
  )

const named = (pairs: Record<string, string>) =>
  Object.entries(pairs).map(
    ([type, value]) => new pkijs.AttributeTypeAndValue({ type, value: new asn1js.Utf8String({ value }) }),
  )

const extension = (extnID: string, value: asn1js.BaseBlock | { toSchema(): asn1js.BaseBlock }, critical = false) =>
  new pkijs.Extension({
    extnID,
    critical,
    extnValue: ('toSchema' in value ? value.toSchema() : value).toBER(false),
  })

type Wish = {
  name: string
  /** as in the National Certification Authority's certificates */
  iin?: string
  kind?: Kind
  from?: Date
  until?: Date
  usage?: keyof typeof usages
  answers?: { ocsp?: string; crl?: string }
  extended?: string
  by?: Identity
}

let serials = 1000

/** A certificate and its key, signed by `by`, or a root where there is none. */
export async function issue({
  name,
  iin,
  kind = 'RSA',
  usage,
  by,
  answers = {},
  extended,
  ...span
}: Wish): Promise<Identity> {
  const { publicKey, privateKey } = (await keysOf(kind)) as CryptoKeyPair
  const certificate = new pkijs.Certificate()
  certificate.version = 2
  serials += 1
  certificate.serialNumber = new asn1js.Integer({ value: serials })
  certificate.subject.typesAndValues.push(...named({ '2.5.4.3': name, ...(iin && { '2.5.4.5': `IIN${iin}` }) }))
  certificate.issuer = by ? by.certificate.subject : certificate.subject
  certificate.notBefore.value = span.from ?? always.from
  certificate.notAfter.value = span.until ?? always.until
  const authority = !by || usage === 'authority'
  certificate.extensions = [
    extension('2.5.29.19', new pkijs.BasicConstraints({ cA: authority }), true),
    extension(
      '2.5.29.15',
      new asn1js.BitString({
        valueHex: new Uint8Array([usages[authority ? 'authority' : (usage ?? 'signing')]]).buffer,
      }),
      true,
    ),
  ]
  const { ocsp, crl } = answers
  if (ocsp)
    certificate.extensions.push(
      extension(
        pkijs.id_AuthorityInfoAccess,
        new pkijs.InfoAccess({
          accessDescriptions: [
            new pkijs.AccessDescription({
              accessMethod: '1.3.6.1.5.5.7.48.1',
              accessLocation: new pkijs.GeneralName({ type: 6, value: ocsp }),
            }),
          ],
        }),
      ),
    )
  if (crl)
    certificate.extensions.push(
      extension(
        pkijs.id_CRLDistributionPoints,
        new pkijs.CRLDistributionPoints({
          distributionPoints: [
            new pkijs.DistributionPoint({ distributionPoint: [new pkijs.GeneralName({ type: 6, value: crl })] }),
          ],
        }),
      ),
    )
  if (extended) certificate.extensions.push(extension('2.5.29.37', new pkijs.ExtKeyUsage({ keyPurposes: [extended] })))
  await certificate.subjectPublicKeyInfo.importKey(publicKey)
  await certificate.sign(by?.key ?? privateKey, 'SHA-256')
  // As it is read: with the bytes that were signed, and its extensions parsed.
  return { certificate: pkijs.Certificate.fromBER(certificate.toSchema(true).toBER(false)), key: privateKey, kind }
}

/** A certificate for the same name and key, signed by somebody else. */
export async function reissued({ certificate, ...rest }: Identity, { by }: { by: Identity }): Promise<Identity> {
  const copy = pkijs.Certificate.fromBER(certificate.toSchema(true).toBER(false))
  copy.issuer = by.certificate.subject
  await copy.sign(by.key, 'SHA-256')
  return { ...rest, certificate: pkijs.Certificate.fromBER(copy.toSchema(true).toBER(false)) }
}

/** The same certificate as though its key were of the national algorithm, which nothing here can reckon. */
export function nationalOf({ certificate, ...rest }: Identity): Identity {
  const copy = pkijs.Certificate.fromBER(certificate.toSchema(true).toBER(false))
  copy.subjectPublicKeyInfo.algorithm.algorithmId = '1.2.398.3.10.1.1.2.1'
  copy.tbsView = new Uint8Array(copy.encodeTBS().toBER(false))
  return { ...rest, certificate: pkijs.Certificate.fromBER(copy.toSchema(true).toBER(false)) }
}

export const pemOf = (...identities: Identity[]): string =>
  identities
    .map(({ certificate }) => Buffer.from(certificate.toSchema(true).toBER(false)).toString('base64'))
    .map((base64) => `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`)
    .join('')

export async function keyPemOf({ key }: Identity): Promise<string> {
  const base64 = Buffer.from(await subtle.exportKey('pkcs8', key)).toString('base64')
  return `-----BEGIN PRIVATE KEY-----\n${base64}\n-----END PRIVATE KEY-----\n`
}

type Sealing = { attached?: boolean; digest?: 'SHA-1' | 'SHA-256'; chain?: Identity[] }

/** A CMS over these bytes as NCALayer makes it: signed attributes, the signers' certificates within. */
export async function cmsOf(
  bytes: Uint8Array,
  signers: Identity[],
  { attached = false, digest = 'SHA-256', chain = [] }: Sealing = {},
): Promise<Uint8Array> {
  const content = new Uint8Array(bytes).buffer
  const data = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({
      eContentType: pkijs.ContentInfo.DATA,
      ...(attached && { eContent: new asn1js.OctetString({ valueHex: content }) }),
    }),
    certificates: [...signers, ...chain].map(({ certificate }) => certificate),
    signerInfos: await Promise.all(
      signers.map(
        async ({ certificate }) =>
          new pkijs.SignerInfo({
            version: 1,
            sid: new pkijs.IssuerAndSerialNumber({
              issuer: certificate.issuer,
              serialNumber: certificate.serialNumber,
            }),
            signedAttrs: new pkijs.SignedAndUnsignedAttributes({
              type: 0,
              attributes: [
                new pkijs.Attribute({
                  type: '1.2.840.113549.1.9.3',
                  values: [new asn1js.ObjectIdentifier({ value: pkijs.ContentInfo.DATA })],
                }),
                new pkijs.Attribute({
                  type: '1.2.840.113549.1.9.4',
                  values: [new asn1js.OctetString({ valueHex: await subtle.digest(digest, content) })],
                }),
              ],
            }),
          }),
      ),
    ),
  })
  for (const [i, { key }] of signers.entries()) await data.sign(key, i, digest, content)
  const info = new pkijs.ContentInfo({ contentType: pkijs.ContentInfo.SIGNED_DATA, content: data.toSchema(true) })
  return new Uint8Array(info.toSchema().toBER(false))
}

/** The authority that a portal of the browser tests trusts, kept in a folder as two files: its certificate, and its key. */
export async function authorityIn(folder: string): Promise<Identity> {
  const [certificate, key] = await Promise.all(
    ['root.pem', 'root.key'].map((name) => readFile(path.join(folder, name), 'utf8')),
  )
  const bytes = (text = '') => Buffer.from(text.replace(/-----[A-Z ]+-----|\s/g, ''), 'base64')
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  return {
    certificate: pkijs.Certificate.fromBER(bytes(certificate)),
    key: await subtle.importKey('pkcs8', bytes(key), algorithm, true, ['sign']),
    kind: 'RSA',
  }
}

export async function foundAuthority(folder: string): Promise<void> {
  const root = await issue({ name: 'Сынақ куәландырушы орталығы' })
  await writeFile(path.join(folder, 'root.pem'), pemOf(root))
  await writeFile(path.join(folder, 'root.key'), await keyPemOf(root))
}

/** A list of what an authority took back, in DER. */
export async function listBy(authority: Identity, taken: Identity[], now: Date): Promise<ArrayBuffer> {
  const list = new pkijs.CertificateRevocationList({ version: 1 })
  list.issuer = authority.certificate.subject
  list.thisUpdate = new pkijs.Time({ type: 0, value: new Date(now.getTime() - day) })
  list.nextUpdate = new pkijs.Time({ type: 0, value: new Date(now.getTime() + day) })
  if (taken.length > 0)
    list.revokedCertificates = taken.map(
      ({ certificate }) =>
        new pkijs.RevokedCertificate({
          userCertificate: certificate.serialNumber,
          revocationDate: new pkijs.Time({ type: 0, value: new Date(now.getTime() - day) }),
        }),
    )
  await list.sign(authority.key, 'SHA-256')
  return list.toSchema(true).toBER(false)
}

/** A responder's answer about one certificate, in DER; `by` is who signs it. */
export async function answerOf(
  authority: Identity,
  { certificate }: Identity,
  state: 'good' | 'revoked',
  { now, by, endless = false }: { now: Date; by: Identity; endless?: boolean },
): Promise<ArrayBuffer> {
  const certID = new pkijs.CertID()
  await certID.createForCertificate(certificate, { hashAlgorithm: 'SHA-256', issuerCertificate: authority.certificate })
  const status =
    state === 'good'
      ? new asn1js.Primitive({ idBlock: { tagClass: 3, tagNumber: 0 }, lenBlock: { length: 1 } })
      : new asn1js.Constructed({
          idBlock: { tagClass: 3, tagNumber: 1 },
          value: [new asn1js.GeneralizedTime({ valueDate: new Date(now.getTime() - day) })],
        })
  const basic = new pkijs.BasicOCSPResponse()
  basic.tbsResponseData.responderID = by.certificate.subject
  basic.tbsResponseData.producedAt = now
  const one = new pkijs.SingleResponse({ certID })
  one.certStatus = status
  one.thisUpdate = endless ? now : new Date(now.getTime() - day)
  if (!endless) one.nextUpdate = new Date(now.getTime() + day)
  basic.tbsResponseData.responses = [one]
  basic.certs = [by.certificate]
  await basic.sign(by.key, 'SHA-256')
  const response = new pkijs.OCSPResponse()
  response.responseStatus.valueBlock.valueDec = 0
  response.responseBytes = new pkijs.ResponseBytes({
    responseType: pkijs.id_PKIX_OCSP_Basic,
    response: new asn1js.OctetString({ valueHex: basic.toSchema().toBER(false) }),
  })
  return response.toSchema().toBER(false)
}

/** A local HTTP service that answers what it was told last, by path; a path without an answer is one that is away (503). */
export async function serving() {
  const answers: Record<string, (body: Buffer) => ArrayBuffer | string> = {}
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const answer = answers[request.url ?? '']
    if (!answer) return response.writeHead(503).end()
    const said = answer(Buffer.concat(chunks))
    response.end(typeof said === 'string' ? said : Buffer.from(said))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, answers, close: () => new Promise((resolve) => server.close(resolve)) }
}
