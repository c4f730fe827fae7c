import 'server-only'
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { db } from '@/lib/platform/db/client'
import { read } from '@/lib/platform/files/store'

/** SHA-512 by SHA-256: contents never change under their name, so each is read once a process. */
const known = new LRUCache<string, string>({ max: 10_000 })

async function sha512Of(sha256: string): Promise<string | null> {
  const kept = known.get(sha256)
  if (kept) return kept
  const stream = await read(sha256).catch(() => null)
  if (!stream) return null
  const hash = createHash('sha512')
  for await (const chunk of stream) hash.update(chunk)
  const sum = hash.digest('hex')
  known.set(sha256, sum)
  return sum
}

/** Checksums of kept contents, as OParl wants them; those whose bytes are not there, or not now, are left out. */
export async function checksumsOf(contents: readonly string[]): Promise<Map<string, string>> {
  const sums = new Map<string, string>()
  for (const sha256 of new Set(contents)) {
    const sum = await sha512Of(sha256)
    if (sum) sums.set(sha256, sum)
  }
  return sums
}

/** The SHA-256 of a meeting's published materials by their ids. */
export async function materialHashes(okrugId: string, meetingIds: string[]): Promise<Map<string, string>> {
  const where = { okrugId, item: { meetingId: { in: meetingIds } } }
  const rows = await db.meetingMaterial.findMany({ where, select: { id: true, sha256: true } })
  return new Map(rows.map(({ id, sha256 }) => [id, sha256]))
}
