import canonicalize from 'canonicalize'

/** The files a manifest names: whoever has one of them, in either language and either copy, has what was signed. */
export const signedFiles = ['kk.full.pdf', 'kk.public.pdf', 'ru.full.pdf', 'ru.public.pdf'] as const

/** What is signed of a protocol: its number of act, and the SHA-256 of its data and of its PDFs, each in hex. */
export type Manifest = { act: string; data: string; files: Record<(typeof signedFiles)[number], string> }

/** The manifest of a protocol whose PDFs are all there; null while one is not. */
export function manifestOf(
  protocol: { act: string; data: string },
  made: readonly { name: string; sha256: string | null }[],
): Manifest | null {
  const { act, data } = protocol
  const hashes = new Map(made.map(({ name, sha256 }) => [name, sha256]))
  const files = signedFiles.map((name) => [name, hashes.get(name) ?? null] as const)
  return files.every(([, sha256]) => sha256) ? ({ act, data, files: Object.fromEntries(files) } as Manifest) : null
}

/** The bytes that are signed: the manifest as canonical JSON (RFC 8785), in UTF-8. */
export const manifestText = (manifest: Manifest): string => canonicalize(manifest) as string
