import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { limits, SheetRefusal } from './refusal'

/** Where one file of a zip archive lies: by the archive's own directory at its end, never by what precedes the data. */
type Part = { readonly method: number; readonly at: number; readonly size: number }
export type Archive = { readonly bytes: Buffer; readonly parts: ReadonlyMap<string, Part> }

const END = 0x06054b50
const LISTED = 0x02014b50
const LOCAL = 0x04034b50
const CHUNK = 64 * 1024
const STORED = 0
const DEFLATED = 8

/** The directory of a zip archive. Throws `SheetRefusal` when it is damaged. */
export function openArchive(whole: Uint8Array): Archive {
  const bytes = Buffer.from(whole.buffer, whole.byteOffset, whole.byteLength)
  const parts = new Map<string, Part>()
  try {
    const end = endOf(bytes)
    let at = bytes.readUInt32LE(end + 16)
    for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
      if (bytes.readUInt32LE(at) !== LISTED) throw new SheetRefusal('roll.fileBroken')
      const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
        number,
        number,
        number,
      ]
      parts.set(bytes.toString('utf8', at + 46, at + 46 + name), {
        method: bytes.readUInt16LE(at + 10),
        size: bytes.readUInt32LE(at + 20),
        at: bytes.readUInt32LE(at + 42),
      })
      at += 46 + name + extra + comment
    }
  } catch (error) {
    throw outOfBounds(error)
  }
  return { bytes, parts }
}

/**
 * The text of one file of the archive as it unpacks. Throws `SheetRefusal` when it is damaged, or when more than
 * `most` bytes come out: a small archive can unpack to more than any memory holds.
 */
export async function* unpack({ bytes, parts }: Archive, name: string, most = limits.inflated): AsyncGenerator<string> {
  const part = parts.get(name)
  if (!part || (part.method !== STORED && part.method !== DEFLATED)) throw new SheetRefusal('roll.fileBroken')
  const packed = Readable.from(chunksOf(dataOf(bytes, part)))
  const unpacked = part.method === DEFLATED ? packed.pipe(createInflateRaw()) : packed
  const decoder = new TextDecoder()
  let size = 0
  try {
    for await (const chunk of unpacked as AsyncIterable<Uint8Array>) {
      size += chunk.length
      if (size > most) throw new SheetRefusal('roll.fileInflated')
      yield decoder.decode(chunk, { stream: true })
    }
  } catch (error) {
    throw error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
      ? new SheetRefusal('roll.fileBroken')
      : error
  } finally {
    packed.destroy()
    unpacked.destroy()
  }
}

function dataOf(bytes: Buffer, part: Part): Buffer {
  try {
    if (bytes.readUInt32LE(part.at) !== LOCAL) throw new SheetRefusal('roll.fileBroken')
    const start = part.at + 30 + bytes.readUInt16LE(part.at + 26) + bytes.readUInt16LE(part.at + 28)
    return bytes.subarray(start, start + part.size)
  } catch (error) {
    throw outOfBounds(error)
  }
}

/** The end record is the last thing in the file but for a comment of at most 65,535 bytes. */
function endOf(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--)
    if (bytes.readUInt32LE(at) === END) return at
  throw new SheetRefusal('roll.fileBroken')
}

function outOfBounds(error: unknown): unknown {
  return error instanceof RangeError ? new SheetRefusal('roll.fileBroken') : error
}

function* chunksOf(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK)
}
