// npm run's first step everywhere: installs the packages when the lockfile changed since the last time.
// It runs on whatever Node the machine has, before node_modules exists: built-ins only.
import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmdirSync, statfsSync } from 'node:fs'
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { Fault, faultOf, report } from './fault.mjs'
import { hashOf, unlessStamped } from './hash.mjs'
import { refuseHeld } from './lock.mjs'
import { portWanted, tryPort } from './port.mjs'
import { step } from './steps.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

const flags = [
  'install',
  '--no-audit',
  '--no-fund',
  '--include=dev',
  '--include=optional',
  '--loglevel=error',
  // npm's own patience with a dead network is over a minute.
  '--fetch-retries=3',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=8000',
]
const noNetwork =
  /ENOTCACHED|only-if-cached|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network/

const atLeast = (major, minor) => {
  const [a, b] = process.versions.node.split('.').map(Number)
  return a > major || (a === major && b >= minor)
}

/** Runs npm; answers what it printed, or throws what went wrong. */
function npm(args, onTick = () => {}) {
  const cli = process.env.npm_execpath
  const [command, first] = cli ? [process.execPath, [cli]] : ['npm', []]
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: !cli && process.platform === 'win32',
    })
    let [said, errors] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      said = (said + chunk).slice(-20_000)
    })
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      errors = (errors + chunk).slice(-20_000)
    })
    const timer = setInterval(onTick, 500)
    let stopped = false
    const stop = () => {
      stopped = true
      child.kill('SIGTERM')
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop)
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearInterval(timer)
      if (code === 0) resolve(said)
      else reject(stopped || signal ? new Fault('interrupted') : trouble(errors))
    })
  })
}

function trouble(errors) {
  if (/ENOSPC|EDQUOT/.test(errors)) return new Fault('diskFull', { folder: process.cwd() })
  if (/EACCES|EPERM|EROFS/.test(errors)) return new Fault('unwritable', { folder: process.cwd() })
  if (noNetwork.test(errors)) return new Fault('noNetwork')
  const reason = errors.split('\n').find((text) => /error/i.test(text) && !/code|errno/.test(text)) ?? errors
  return new Fault('install', { message: reason.replace(/^npm (error|ERR!)\s*/, '').trim() })
}

const leastSpace = 1.6e9

/** What would fail after minutes is found out at once: a closed folder, a full disk. */
function checkFolder() {
  try {
    mkdirSync('node_modules', { recursive: true })
    accessSync('node_modules', constants.W_OK)
  } catch (error) {
    const closed = ['EACCES', 'EPERM', 'EROFS', 'ENOENT'].includes(error.code)
    throw closed ? new Fault('unwritable', { folder: process.cwd() }) : faultOf(error)
  }
  const { bavail, bsize } = statfsSync('node_modules')
  if (!existsSync('node_modules/.package-lock.json') && bavail * bsize < leastSpace)
    throw new Fault('diskFull', { folder: process.cwd() })
}

/** Whether the registry answers, or a proxy has to be asked for it: npm itself would take two minutes to find out. */
async function reachesRegistry() {
  const settings = await npm(['config', 'get', 'registry', 'https-proxy', 'proxy'])
  const { registry, ...proxies } = Object.fromEntries(
    [...settings.matchAll(/^([\w-]+)=(.*)$/gm)].map(([, ...pair]) => pair),
  )
  const proxy = Object.values(proxies).some((value) => !['null', 'undefined', ''].includes(value))
  if (proxy || Object.keys(process.env).some((name) => /^https?_proxy$/i.test(name))) return true
  const { hostname, port, protocol } = new URL(registry)
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) || (protocol === 'http:' ? 80 : 443), timeout: 8000 })
    const end = (answers) => {
      socket.destroy()
      resolve(answers)
    }
    socket
      .once('connect', () => end(true))
      .once('timeout', () => end(false))
      .once('error', () => end(false))
    setTimeout(() => end(false), 10_000).unref()
  })
}

async function install(progress) {
  checkFolder()
  const wanted = Object.keys(JSON.parse(readFileSync('package-lock.json', 'utf8')).packages)
  const there = () => wanted.filter((place) => existsSync(`${place}/package.json`)).length
  // Without a network what was downloaded before may be enough.
  const offline = (await reachesRegistry()) ? [] : ['--offline']
  await npm([...flags, ...offline], () => progress(there(), wanted.length))
}

async function main() {
  if (!atLeast(20, 0)) throw new Fault('oldNode', { have: process.versions.node, need: '20' })
  if (['prestart', 'predev'].includes(process.env.npm_lifecycle_event)) {
    refuseHeld(`${process.env.DATA_DIR || '.data'}/start.lock`)
    await tryPort(portWanted())
  }
  const stamp = 'node_modules/.install-stamp'
  const hash = `${hashOf(['package.json', 'package-lock.json'])} ${process.platform}-${process.arch}`
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash)
    await step('install', (progress) => unlessStamped(stamp, hash, () => install(progress)))
  // On Linux the packages bring Node 24 along as node_modules/.bin/node; elsewhere the machine's own must do.
  if (!atLeast(22, 12) && !existsSync('node_modules/.bin/node'))
    throw new Fault('oldNode', { have: process.versions.node, need: '22.12' })
}

main().catch((error) => {
  report(error)
  try {
    // Only an empty one goes.
    rmdirSync('node_modules')
  } catch {}
  process.exit(1)
})
