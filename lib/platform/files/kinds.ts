import 'server-only'
import { readFile } from 'node:fs/promises'
import { unzip } from 'fflate'
import { fileTypeFromFile } from 'file-type'
import { SaxesParser } from 'saxes'

/** Papers people may attach: extension → media type. */
export const paperKinds = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
} as const
export type PaperKind = keyof typeof paperKinds

const mainPart = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const macros = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|^word\/(activeX|macrosheets)\//i
const largestPart = 1024 * 1024

const contents = '[Content_Types].xml'
const isRead = (name: string) => name === contents || name.endsWith('.rels')

type Parts = { names: string[]; texts: Record<string, Uint8Array> }

/** Names of a ZIP's parts, and those that say what the others are and lead to; null when it is no readable ZIP, or has one of them twice. */
function partsOf(bytes: Uint8Array): Promise<Parts | null> {
  const names: string[] = []
  return new Promise((resolve) => {
    const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
      names.push(name)
      return isRead(name) && originalSize <= largestPart
    }
    unzip(bytes, { filter }, (error, parts) => {
      const whole = parts?.[contents] && names.filter(isRead).every((name) => parts[name])
      resolve(error || !whole || new Set(names).size < names.length ? null : { names, texts: parts })
    })
  })
}

/** What an attribute says wherever it stands, as whoever reads the XML understands it; null where that cannot be read. */
function saidIn(xml: Uint8Array, attribute: string): string[] | null {
  const said: string[] = []
  const parser = new SaxesParser()
  parser.on('attribute', ({ name, value }) => {
    if (name === attribute) said.push(value)
  })
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(xml)).close()
    return said
  } catch {
    return null
  }
}

/**
 * What a file is by its content, whatever its name says; `macros` for a Word document that carries a program, null for anything that is
 * none of `paperKinds`. A DOCX is one only when its own table of contents says so and the document is there.
 */
export async function paperKindOf(path: string): Promise<PaperKind | 'macros' | null> {
  const found = await fileTypeFromFile(path).catch(() => undefined)
  if (!found) return null
  const kind = (Object.keys(paperKinds) as PaperKind[]).find((one) => paperKinds[one] === found.mime)
  if (kind && kind !== 'docx') return kind
  if (!['docx', 'docm', 'dotm', 'dotx', 'zip'].includes(found.ext)) return null
  const parts = await partsOf(await readFile(path))
  if (!parts) return null
  const types = saidIn(parts.texts[contents] ?? new Uint8Array(), 'ContentType')
  const ways = Object.keys(parts.texts)
    .filter((name) => name.endsWith('.rels'))
    .map((name) => saidIn(parts.texts[name] ?? new Uint8Array(), 'Type'))
  if (!types || ways.includes(null)) return null
  const programs = [...types, ...ways.flatMap((one) => one ?? [])].some((said) => /macroEnabled|vbaProject/i.test(said))
  if (programs || parts.names.some((name) => macros.test(name))) return 'macros'
  return types.includes(mainPart) && parts.names.includes('word/document.xml') ? 'docx' : null
}
