/**
 * The body of a request as text, read no further than `limit` bytes: `tooLarge` is answered as soon as more arrives, whatever
 * Content-Length said. `notText` where the bytes are not UTF-8.
 */
export async function bodyText(request: Request, limit: number): Promise<{ text: string } | 'tooLarge' | 'notText'> {
  if (Number(request.headers.get('content-length')) > limit) return 'tooLarge'
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let size = 0
  try {
    // Leaving the loop early cancels the stream.
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength
      if (size > limit) return 'tooLarge'
      text += decoder.decode(chunk, { stream: true })
    }
    return { text: text + decoder.decode() }
  } catch (error) {
    if (error instanceof TypeError) return 'notText'
    throw error
  }
}
