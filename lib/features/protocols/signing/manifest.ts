import canonicalize from 'canonicalize'
import { correctionNames, wholeNames } from '../documents/names'

/** The files a manifest names: whoever has one of them, in either language and either copy, has what was signed. */
export const signedFiles = (correction?: number): string[] =>
  (correction === undefined ? wholeNames : correctionNames(correction)).filter((name) => name.endsWith('.pdf'))

/**
 * What is signed: the protocol's number of act, of a note on it its number, and the SHA-256 of the data and of the PDFs, each in hex. `data` is
 * the protocol's text, or the note's, which names the protocol's.
 */
export type Manifest = { act: string; correction?: number; data: string; files: Record<string, string> }

/** The manifest of a protocol or a note whose PDFs are all there; null while one is not. */
export function manifestOf(
  { act, correction, data }: Omit<Manifest, 'files'>,
  made: readonly { name: string; sha256: string | null }[],
): Manifest | null {
  const hashes = new Map(made.map(({ name, sha256 }) => [name, sha256]))
  const files: Record<string, string> = {}
  for (const name of signedFiles(correction)) {
    const sha256 = hashes.get(name)
    if (!sha256) return null
    files[name] = sha256
  }
  return { act, ...(correction === undefined ? {} : { correction }), data, files }
}

/** The bytes that are signed: the manifest as canonical JSON (RFC 8785), in UTF-8. */
export const manifestText = (manifest: Manifest): string => canonicalize(manifest) as string
