import 'server-only'
import { createHash } from 'node:crypto'
import { db } from '@/lib/platform/db/client'
import { read } from '@/lib/platform/files/store'

/** Reads a content through; null where its bytes are not there, or not now. */
async function reckon(sha256: string): Promise<string | null> {
  const stream = await read(sha256).catch(() => null)
  if (!stream) return null
  const hash = createHash('sha512')
  for await (const chunk of stream) hash.update(chunk)
  return hash.digest('hex')
}

/** Behind whatever is being read already: a stranger's question may cost every file of an okrug once, and never two at a time. */
let before: Promise<unknown> = Promise.resolve()
function oneByOne<T>(work: () => Promise<T>): Promise<T> {
  const mine = before.then(work)
  before = mine.catch(() => undefined)
  return mine
}

/** SHA-512 by SHA-256 of kept contents, which never change under their name: read once, for good. */
export async function checksumsOf(contents: readonly string[]): Promise<Map<string, string>> {
  const asked = [...new Set(contents)]
  const known = async () => {
    const rows = await db.contentSum.findMany({ where: { sha256: { in: asked } } })
    return new Map(rows.map(({ sha256, sha512 }) => [sha256, sha512]))
  }
  const sums = await known()
  if (sums.size === asked.length) return sums
  return oneByOne(async () => {
    const now = await known()
    for (const sha256 of asked.filter((one) => !now.has(one))) {
      const sha512 = await reckon(sha256)
      if (!sha512) continue
      now.set(sha256, sha512)
      await db.contentSum.createMany({ data: [{ sha256, sha512 }], skipDuplicates: true })
    }
    return now
  })
}

/** The SHA-256 of a meeting's published materials by their ids. */
export async function materialHashes(okrugId: string, meetingIds: string[]): Promise<Map<string, string>> {
  const where = { okrugId, item: { meetingId: { in: meetingIds } } }
  const rows = await db.meetingMaterial.findMany({ where, select: { id: true, sha256: true } })
  return new Map(rows.map(({ id, sha256 }) => [id, sha256]))
}
