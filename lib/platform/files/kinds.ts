import 'server-only'
import { readFile } from 'node:fs/promises'
import { unzip } from 'fflate'
import { fileTypeFromFile } from 'file-type'

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

/** Names of a ZIP's parts and the text of its table of content types; null when it is no readable ZIP. Nothing else is unpacked. */
function partsOf(bytes: Uint8Array): Promise<{ names: string[]; types: string } | null> {
  const names: string[] = []
  return new Promise((resolve) => {
    const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
      names.push(name)
      return name === '[Content_Types].xml' && originalSize <= largestPart
    }
    unzip(bytes, { filter }, (error, parts) => {
      const types = parts?.['[Content_Types].xml']
      resolve(error || !types ? null : { names, types: new TextDecoder().decode(types) })
    })
  })
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
  if (/macroEnabled|vbaProject/i.test(parts.types) || parts.names.some((name) => macros.test(name))) return 'macros'
  return parts.types.includes(mainPart) && parts.names.includes('word/document.xml') ? 'docx' : null
}
