import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { Tx } from '@/lib/platform/db/client'
import { env } from '@/lib/platform/env/env'

/** A file that has arrived whole and lies on the disk under a passing name. `size` in bytes, `sha256` in hex. */
export type Received = { path: string; size: number; sha256: string }

export class TooLarge extends Error {}

const incoming = () => path.join(env().FILES_DIR, 'incoming')
const placeOf = (sha256: string) => path.join(env().FILES_DIR, sha256.slice(0, 2), sha256)

/**
 * Writes what arrives to the disk, counting and hashing on the way. Throws `TooLarge` at the first byte over `limit`, without asking for
 * more, and leaves nothing behind when it throws.
 */
export async function receive(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Received> {
  await mkdir(incoming(), { recursive: true })
  const place = path.join(incoming(), randomUUID())
  const hash = createHash('sha256')
  const file = await open(place, 'wx', 0o600)
  let size = 0
  try {
    for await (const chunk of chunks) {
      size += chunk.length
      if (size > limit) throw new TooLarge()
      hash.update(chunk)
      await file.write(chunk)
    }
    await file.sync()
  } catch (broken) {
    await rm(place, { force: true })
    throw broken
  } finally {
    await file.close()
  }
  return { path: place, size, sha256: hash.digest('hex') }
}

/**
 * The transaction is alone with this content until it ends: without it, one could drop a file's bytes for want of a row while another is
 * about to write that row.
 */
export async function lockContent(tx: Tx, sha256: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`file:${sha256}`}, 0))`
}

/** Moves a received file to the place its content names; the same content is kept once. Write the row only afterwards. */
export async function keep(file: Received): Promise<void> {
  const place = placeOf(file.sha256)
  if (await stat(place).catch(() => null)) return discard(file)
  await mkdir(path.dirname(place), { recursive: true })
  await rename(file.path, place)
  const folder = await open(path.dirname(place), 'r')
  await folder.sync()
  await folder.close()
}

/** Throws a received file away; harmless after `keep`. */
export async function discard(file: Received): Promise<void> {
  await rm(file.path, { force: true })
}

/** Forgets a content that no row names any more. */
export async function drop(sha256: string): Promise<void> {
  await rm(placeOf(sha256), { force: true })
}

/** The bytes of a kept file as a web stream; null when they are not there. */
export async function read(sha256: string): Promise<ReadableStream<Uint8Array> | null> {
  const place = placeOf(sha256)
  if (!(await stat(place).catch(() => null))) return null
  return Readable.toWeb(createReadStream(place)) as ReadableStream<Uint8Array>
}
