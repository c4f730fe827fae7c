// Fingerprints of files, and stamps that remember what was last made from them. Built-ins only.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

function* filesUnder(place, leave) {
  if (!existsSync(place) || leave(place)) return
  if (!statSync(place).isDirectory()) {
    yield place
    return
  }
  for (const name of readdirSync(place).sort()) yield* filesUnder(path.posix.join(place, name), leave)
}

/** SHA-256 over names and contents of files and folders; `leave(path)` keeps one out. */
export function hashOf(places, leave = () => false) {
  const hash = createHash('sha256')
  for (const place of places)
    for (const file of filesUnder(place, leave)) {
      const content = readFileSync(file)
      hash.update(`${file}\0${content.length}\0`).update(content)
    }
  return hash.digest('hex')
}

/**
 * Does `make` unless `file` already holds `hash`. The stamp is taken away first and written last, so that what was interrupted
 * is never taken for finished. Answers whether anything was made.
 */
export async function unlessStamped(file, hash, make) {
  if (existsSync(file) && readFileSync(file, 'utf8') === hash) return false
  rmSync(file, { force: true })
  await make()
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, hash)
  return true
}
