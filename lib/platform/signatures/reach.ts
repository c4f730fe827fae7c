import 'server-only'

/** How long an outside service may take, in milliseconds: a person waits for the answer. */
const patience = 5000

/** The bytes an outside service answers. Throws when it is away, slow, redirects, refuses, or says more than `largest` bytes. */
export async function within(url: string, largest: number, request: RequestInit): Promise<ArrayBuffer> {
  const answer = await fetch(url, { ...request, redirect: 'error', signal: AbortSignal.timeout(patience) })
  if (!answer.ok || !answer.body) throw new Error(`answered ${answer.status}`)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer.body) {
    size += chunk.length
    if (size > largest) throw new Error('answers too much')
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks)).buffer
}
