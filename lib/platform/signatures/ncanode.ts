import 'server-only'
import { z } from 'zod'
import { within } from './reach'

const largestAnswer = 512 * 1024

/** Of what NCANode 3 answers to `/cms/verify`, what is asked of it here. */
const answerSchema = z.object({
  valid: z.boolean(),
  signers: z
    .array(
      z.object({
        certificates: z.array(z.object({ subject: z.object({ iin: z.string().nullish() }) })).min(1),
      }),
    )
    .default([]),
})

/**
 * Has an NCANode service verify a signature of the national algorithm, revocation by OCSP and CRL included: whether it is valid, and the
 * IINs of those who signed. Throws when the service is away or answers anything else.
 */
export async function askNcanode(
  url: string,
  cms: Uint8Array,
  content: Uint8Array | null,
): Promise<{ valid: boolean; iins: string[] }> {
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
  return { valid, iins: signers.flatMap(({ certificates }) => certificates[0]?.subject.iin ?? []) }
}
