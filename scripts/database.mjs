// The database of this installation: DATABASE_URL when given, else an embedded PostgreSQL in the data folder. Reached, old enough to refuse, ours.
import path from 'node:path'
import { Fault, faultOf } from './fault.mjs'
import { query } from './migrations.mjs'
import { startPostgres, stopPostgres, urlFor } from './postgres.mjs'
import { say } from './say.mjs'

const unreachable = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ECONNRESET',
  '57P03',
])

function faultOfConnection(error, url) {
  const { hostname, port, username, pathname } = new URL(url)
  const place = { host: `${hostname}:${port || 5432}`, user: decodeURIComponent(username), name: pathname.slice(1) }
  if (error.code === '28P01' || error.code === '28000') return new Fault('wrongPassword', place)
  if (error.code === '3D000') return new Fault('noDatabase', place)
  if (/SSL|certificate/i.test(error.message)) return new Fault('databaseTls', { ...place, message: error.message })
  const codes = [error.code, ...(error.errors ?? []).map((one) => one.code)]
  if (codes.some((code) => unreachable.has(code)) || /timeout|terminated/i.test(error.message))
    return new Fault('databaseUnreachable', place)
  return error
}

const facts = `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
  current_setting('server_encoding') as encoding, current_schema() as schema,
  coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) as creates,
  to_regclass('_prisma_migrations') is not null as ours,
  exists (select from pg_tables where schemaname = current_schema()) as filled`

async function examine(url) {
  const { rows } = await query(url, facts).catch((error) => {
    throw faultOfConnection(error, url)
  })
  const [it] = rows
  if (it.number < 150_000) throw new Fault('databaseOld', { have: it.version, need: 15 })
  if (it.encoding !== 'UTF8') throw new Fault('databaseEncoding', { have: it.encoding })
  if (!it.creates) throw new Fault('databaseClosed', { user: decodeURIComponent(new URL(url).username) })
  if (it.filled && !it.ours) throw new Fault('databaseForeign')
  return it.version.split(' ')[0]
}

function checkUrl(url) {
  try {
    if (/^postgres(ql)?:$/.test(new URL(url).protocol)) return
  } catch {
    // Said below.
  }
  throw new Fault('databaseUrl')
}

const shortest = (place) => (place.startsWith(process.cwd()) ? path.relative('', place) : place)
const lastLine = (text) => text.trim().split('\n').at(-1)

/**
 * Opens the database: `{ url, embedded, note, close, stop }`. `close` ends an embedded server if this call began it; `stop` ends it
 * in any case, for who holds the folder's lock.
 */
export async function openDatabase(folder) {
  const given = process.env.DATABASE_URL
  if (given) {
    checkUrl(given)
    const version = await examine(given)
    const note = say('database.given', { version, host: new URL(given).host })
    return { url: given, embedded: false, note, close: async () => {}, stop: async () => {} }
  }
  const server = await startPostgres(folder).catch((error) => {
    const fault = faultOf(error)
    throw fault.key === 'defect' ? new Fault('embedded', { message: lastLine(error.message) }) : fault
  })
  const url = urlFor(server.url, 'jiyn')
  const stop = () => stopPostgres(server.pid)
  try {
    const { rowCount } = await query(server.url, "select from pg_database where datname = 'jiyn'")
    if (rowCount === 0) await query(server.url, 'create database jiyn')
    const version = await examine(url)
    const note = say('database.embedded', { version, folder: shortest(server.data) })
    return { url, embedded: true, note, close: server.started ? stop : async () => {}, stop }
  } catch (error) {
    if (server.started) await stop()
    throw error
  }
}

/** Facts of the installation kept in the table `setting`, as an object; empty before the first migration. */
export async function settingsOf(url) {
  const { rows: there } = await query(url, "select to_regclass('setting') is not null as yes")
  if (!there[0].yes) return {}
  const { rows } = await query(url, 'select key, value from setting')
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]))
}
