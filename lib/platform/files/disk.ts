import 'server-only'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { env } from '@/lib/platform/env/env'
import { nameOf, type Shelf } from './shelf'

const placeOf = (sha256: string) => path.join(env().FILES_DIR, nameOf(sha256))
const isThere = (place: string) =>
  stat(place).then(
    () => true,
    () => false,
  )

/** Files in a folder, each moved to its place in one step and written through to the disk. */
export const disk: Shelf = {
  bring: async () => {},
  async put(file) {
    const place = placeOf(file.sha256)
    if (await isThere(place)) return rm(file.path, { force: true })
    await mkdir(path.dirname(place), { recursive: true })
    await rename(file.path, place)
    const folder = await open(path.dirname(place), 'r')
    await folder.sync()
    await folder.close()
  },
  async get(sha256) {
    const place = placeOf(sha256)
    return (await isThere(place)) ? (Readable.toWeb(createReadStream(place)) as ReadableStream<Uint8Array>) : null
  },
  remove: (sha256) => rm(placeOf(sha256), { force: true }),
}
