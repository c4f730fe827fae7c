// This installation made ready for work: database, keys, migrations, and the environment in which the portal's own code runs.
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { generateClient } from './client.mjs'
import { openDatabase, settingsOf } from './database.mjs'
import { Fault } from './fault.mjs'
import { fingerprint, loadKeys } from './keys.mjs'
import { MigrationFault, migrate, query } from './migrations.mjs'
import { say } from './say.mjs'
import { step } from './steps.mjs'

export const dataFolder = () => path.resolve(process.env.DATA_DIR || '.data')

/** The folder for everything that is not in the repository; closed to others but for passing through (PostgreSQL may run as another user). */
export function makeDataFolder() {
  const folder = dataFolder()
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  return folder
}

function checkClock(isDemo) {
  const wish = process.env.DEMO_CLOCK
  if (!wish) return
  if (!isDemo) throw new Fault('clockOnReal')
  const moment = /^20\d\d-\d\d-\d\dT\d\d:\d\d$/.test(wish) ? new Date(`${wish}Z`) : null
  if (!moment || Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 16) !== wish)
    throw new Fault('clock', { value: wish })
}

/** What signatures are judged by has to be there from the beginning, not when the first chair signs. */
function checkRoots() {
  const file = process.env.SIGNATURE_ROOTS
  if (!file) return
  let text = ''
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    // Said below: a file that cannot be read has no certificates either.
  }
  if (!text.includes('-----BEGIN CERTIFICATE-----')) throw new Fault('roots', { file })
}

/** Whether this database is to be a demo. Only a new one becomes it: DEMO=1 on a database in real use is refused. */
function demoWish(settings, embedded) {
  if (settings.demo) return true
  const fresh = !settings.keys
  if (process.env.DEMO === '1' && !fresh) throw new Fault('demoOnReal')
  return fresh && (process.env.DEMO === '1' || (embedded && process.env.DEMO !== '0'))
}

async function applyMigrations(url, progress) {
  try {
    const count = await migrate(url, progress)
    return count === 0 ? say('migrations.none') : say('migrations.some', { count })
  } catch (error) {
    if (!(error instanceof MigrationFault)) throw error
    if (error.message === 'unknown') throw new Fault('migrationUnknown', { name: error.migration })
    throw new Fault('migration', { name: error.migration, message: error.message })
  }
}

/** The database remembers the keys' fingerprint and, if it is to be one, that it is a demo. */
async function seal(url, keys, isDemo) {
  const text = 'insert into setting (key, value) values ($1, $2) on conflict (key) do nothing'
  await query(url, text, ['keys', fingerprint(keys)])
  if (isDemo) await query(url, text, ['demo', 'wanted'])
  const kept = await settingsOf(url)
  if (kept.keys !== fingerprint(keys)) throw new Fault('keysOther', { file: path.join(dataFolder(), 'keys.json') })
  return kept
}

/** A step that says nothing: for tasks whose output is their own. */
export const silently = (_, work) => work(() => {})

/**
 * Opens everything and answers `{ env, database, isDemo, demoLoaded }`. `opened(database)` is called as soon as there is a database
 * to close again, whatever happens later. `told` shows the steps, or not.
 */
export async function settle(opened, told = step) {
  checkRoots()
  const folder = makeDataFolder()
  let database
  await told('database', async () => {
    database = await openDatabase(folder)
    opened(database)
    return database.note
  })
  const { url, embedded } = database
  const settings = await settingsOf(url)
  const isDemo = demoWish(settings, embedded)
  checkClock(isDemo)
  const keys = loadKeys(folder, settings.keys ?? null)
  const files = process.env.FILES_DIR || path.join(folder, 'files')
  mkdirSync(files, { recursive: true, mode: 0o700 })
  await told('client', async () => ((await generateClient()) ? '' : say('same')))
  await told('migrations', (progress) => applyMigrations(url, progress))
  const kept = settings.keys ? settings : await seal(url, keys, isDemo)
  return {
    database,
    isDemo,
    demoLoaded: !isDemo || !['wanted', 'loading'].includes(kept.demo),
    env: { ...process.env, ...keys, DATABASE_URL: url, FILES_DIR: files, JIYN_DEMO: isDemo ? '1' : '0' },
  }
}
