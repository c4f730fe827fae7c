import 'server-only'
import { z } from 'zod'
import { within } from './reach'

const largestAnswer = 512 * 1024

const certificate = z.object({
  subject: z.object({ iin: z.string().nullish() }),
  revocations: z.array(z.object({ revoked: z.boolean(), by: z.enum(['OCSP', 'CRL']) })).catch([]),
})

/** Of what NCANode 3 answers to `/cms/verify`, what is asked of it here; of a signer the own certificate comes first. */
const answerSchema = z.object({
  valid: z.boolean(),
  signers: z.array(z.object({ certificates: z.tuple([certificate], z.unknown()) })).default([]),
})

/** `revocation`: whom the service asked whether a certificate was taken back, where it says so. */
type Signer = { iin: string | null; revoked: boolean; revocation: 'ocsp' | 'crl' | null }

/**
 * Has an NCANode service verify a signature of the national algorithm, revocation by OCSP and CRL included: whether it is valid, and who
 * signed. Throws when the service is away or answers anything else.
 */
export async function askNcanode(
  url: string,
  cms: Uint8Array,
  content: Uint8Array | null,
): Promise<{ valid: boolean; signers: Signer[] }> {
  const answer = await within(new URL('cms/verify', url.endsWith('/') ? url : `${url}/`).href, largestAnswer, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      cms: Buffer.from(cms).toString('base64'),
      ...(content && { data: Buffer.from(content).toString('base64') }),
      revocationCheck: ['OCSP', 'CRL'],
    }),
  })
  const { valid, signers } = answerSchema.parse(JSON.parse(new TextDecoder().decode(answer)))
  const by = { OCSP: 'ocsp', CRL: 'crl' } as const
  return {
    valid,
    signers: signers.map(({ certificates: [{ subject, revocations }] }) => ({
      iin: subject.iin ?? null,
      revoked: revocations.some(({ revoked }) => revoked),
      revocation: revocations[0] ? by[revocations[0].by] : null,
    })),
  }
}
