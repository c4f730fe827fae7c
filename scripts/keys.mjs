// The keys outside the database: AUTH_SECRET signs sessions, IIN_HMAC_KEY and IIN_CIPHER_KEY make the roll's numbers searchable and readable.
// They come from the environment or from keys.json in the data folder. The database keeps only a fingerprint, by which other keys are refused.
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Fault } from './fault.mjs'

const names = ['AUTH_SECRET', 'IIN_HMAC_KEY', 'IIN_CIPHER_KEY']
const ofTheRoll = names.slice(1)

const wellFormed = (name, value) =>
  name === 'AUTH_SECRET' ? value.length >= 32 : Buffer.from(value, 'base64').length === 32

/** What the database remembers of the keys: enough to tell others apart, nothing to compute them from. */
export const fingerprint = (keys) =>
  createHash('sha256')
    .update(ofTheRoll.map((name) => keys[name]).join('\n'))
    .digest('hex')
    .slice(0, 32)

/**
 * The three keys. `sealed` is the fingerprint the database holds, or null for a new database: only then are missing keys of the roll made.
 */
export function loadKeys(folder, sealed) {
  const file = path.join(folder, 'keys.json')
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const keys = {}
  let made = false
  for (const name of names) {
    const given = process.env[name] || kept[name]
    if (given && !wellFormed(name, given)) throw new Fault('keyMalformed', { name })
    if (!given && sealed && ofTheRoll.includes(name)) throw new Fault('keysMissing', { file })
    if (!given) {
      kept[name] = randomBytes(32).toString('base64')
      made = true
    }
    keys[name] = given || kept[name]
  }
  if (sealed && fingerprint(keys) !== sealed) throw new Fault('keysOther', { file })
  if (made) {
    writeFileSync(`${file}.new`, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600, flush: true })
    renameSync(`${file}.new`, file)
  }
  return keys
}
