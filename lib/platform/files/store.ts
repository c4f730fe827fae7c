import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Tx } from '@/lib/platform/db/client'
import { env } from '@/lib/platform/env/env'
import { disk } from './disk'
import { bucket } from './s3'
import type { Received, Shelf } from './shelf'

export type { Received }

export class TooLarge extends Error {}

/** Where this installation keeps files: in an S3-compatible store where one is named, else on the disk. */
const shelf = (): Shelf => (env().S3_ENDPOINT ? bucket : disk)

const incoming = () => path.join(env().FILES_DIR, 'incoming')

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

/**
 * Brings a received file to where it may be kept, before a transaction begins: over a slow line that takes longer than any lock should last.
 * `keep` finds it there. Throws `StoreAway`.
 */
export const bring = (file: Received): Promise<void> => shelf().bring(file)

/** Puts a received file where its content is kept; the same content is kept once. Write the row only afterwards. Throws `StoreAway`. */
export async function keep(file: Received): Promise<void> {
  await shelf().put(file)
}

/** Throws a received file away; harmless after `keep`. */
export async function discard(file: Received): Promise<void> {
  await rm(file.path, { force: true })
}

/** Forgets a content that no row names any more. */
export async function drop(sha256: string): Promise<void> {
  await shelf().remove(sha256)
}

/** The bytes of a kept file as a web stream; null when they are not there. Throws `StoreAway`. */
export const read = (sha256: string): Promise<ReadableStream<Uint8Array> | null> => shelf().get(sha256)

/** How long a file may be on its way, in milliseconds. */
const longest = 3_600_000

/** Throws away what arrived and was neither kept nor discarded, because the process was killed: it may be a roll. */
export async function dropStale(): Promise<void> {
  for (const name of await readdir(incoming()).catch(() => [])) {
    const place = path.join(incoming(), name)
    const found = await stat(place).catch(() => null)
    if (found?.isFile() && Date.now() - found.mtimeMs > longest) await rm(place, { force: true })
  }
}
