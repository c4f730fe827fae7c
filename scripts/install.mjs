// npm run's first step everywhere: installs the packages when the lockfile changed since the last time.
// It runs on whatever Node the machine has, before node_modules exists: built-ins only.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Fault, report } from './fault.mjs'
import { hashOf, unlessStamped } from './hash.mjs'
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
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network/

const atLeast = (major, minor) => {
  const [a, b] = process.versions.node.split('.').map(Number)
  return a > major || (a === major && b >= minor)
}

function npm(onTick) {
  const cli = process.env.npm_execpath
  const [command, first] = cli ? [process.execPath, [cli]] : ['npm', []]
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...flags], {
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: !cli && process.platform === 'win32',
    })
    let errors = ''
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      errors = (errors + chunk).slice(-20_000)
    })
    const timer = setInterval(onTick, 500)
    const stop = () => child.kill('SIGTERM')
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop)
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearInterval(timer)
      if (code === 0) resolve()
      else reject(signal ? new Fault('interrupted') : trouble(errors))
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

async function main() {
  if (!atLeast(20, 0)) throw new Fault('oldNode', { have: process.versions.node, need: '20' })
  const stamp = 'node_modules/.install-stamp'
  const hash = `${hashOf(['package.json', 'package-lock.json'])} ${process.platform}-${process.arch}`
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash)
    await step('install', (progress) => {
      const wanted = Object.keys(JSON.parse(readFileSync('package-lock.json', 'utf8')).packages)
      const there = () => wanted.filter((place) => existsSync(`${place}/package.json`)).length
      return unlessStamped(stamp, hash, () => npm(() => progress(there(), wanted.length)))
    })
  // On Linux the packages bring Node 24 along as node_modules/.bin/node; elsewhere the machine's own must do.
  if (!atLeast(22, 12) && !existsSync('node_modules/.bin/node'))
    throw new Fault('oldNode', { have: process.versions.node, need: '22.12' })
}

main().catch((error) => {
  report(error)
  process.exit(1)
})
