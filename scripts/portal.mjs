// The portal from nothing to listening: what `npm start` and `npm run dev` have in common.
import { statfsSync } from 'node:fs'
import path from 'node:path'
import { build } from './build.mjs'
import { loadDemo } from './demo.mjs'
import { Fault, report } from './fault.mjs'
import { makeDataFolder, settle } from './installation.mjs'
import { lock } from './lock.mjs'
import { portWanted, tryPort } from './port.mjs'
import { launch, stop, stopAll, supervise } from './processes.mjs'
import { say } from './say.mjs'
import { line, step } from './steps.mjs'

const leastSpace = 200 * 1024 * 1024

function checkSpace(folder) {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < leastSpace) throw new Fault('diskFull', { folder })
}

/** A small young generation: with the usual one the server's memory doubles over its first 10,000 requests, with this it stays. */
const heap = ['--max-semi-space-size=8']

/** Starts the server as a process of its own and answers it with its port, once it listens. */
export async function listen(env, port, host) {
  const server = launch(process.execPath, [...heap, 'scripts/server.mjs'], {
    env: { ...env, PORT: String(port), HOST: host },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  // What Next says of itself while it starts is no step of ours.
  server.child.stdout.resume()
  const heard = new Promise((resolve) => server.child.once('message', (message) => resolve(message.listening)))
  const first = await Promise.race([heard, server.ended])
  if (typeof first === 'number') {
    server.child.stdout.pipe(process.stdout)
    return { server, port: first }
  }
  throw first.code === 98 ? new Fault('portTaken', { port, host }) : new Fault('server', { code: first.code })
}

const minute = 60_000
const worker = [
  '--max-old-space-size=256',
  '--max-semi-space-size=4',
  '--conditions=react-server',
  '--import',
  'tsx',
  'scripts/worker.ts',
]

/**
 * Keeps the process that does what needs no visitor to wait: documents, later messages. One that ends is started again after growing pauses:
 * what it has to do waits in the database, and nobody who reads is to notice. `stop` ends it for good.
 */
function keepWorking(env) {
  let pause = 1000
  let running
  let again
  function run() {
    const begun = performance.now()
    running = launch(process.execPath, worker, { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    running.ended.then(() => {
      pause = performance.now() - begun > minute ? 1000 : Math.min(minute, 2 * pause)
      again = again === null ? null : setTimeout(run, pause)
    })
  }
  run()
  return async () => {
    clearTimeout(again)
    again = null
    await stop(running)
  }
}

function addressOf(host, port) {
  const name = ['0.0.0.0', '127.0.0.1', '::', '::1'].includes(host) ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

/** Runs until it is stopped; then the server goes first and its database last. */
export function servePortal({ development }) {
  let unlock = () => {}
  let database
  let serving
  let stopWorker = async () => {}

  async function main() {
    const port = portWanted()
    const folder = makeDataFolder()
    unlock = lock(path.join(folder, 'start.lock'))
    await tryPort(port)
    checkSpace(folder)
    const { env, isDemo, demoLoaded } = await settle((opened) => {
      database = opened
    })
    const host = process.env.HOST || (isDemo ? '127.0.0.1' : '0.0.0.0')
    const building = development
      ? null
      : step('build', async (progress) => ((await build(progress)) ? '' : say('same')))
    const loading = demoLoaded ? null : step('demo', (progress) => loadDemo(env, progress))
    await Promise.all([building, loading])
    await step('server', async () => {
      serving = await listen({ ...env, NODE_ENV: development ? 'development' : 'production' }, port, host)
    })
    const address = addressOf(host, serving.port)
    stopWorker = keepWorking({ ...env, NODE_ENV: 'production', PORT: String(serving.port) })
    line(`\n${say(isDemo ? 'readyDemo' : 'ready', { address })}`)
    process.send?.({ address })
    process.exitCode = 0
    const { code } = await serving.server.ended
    throw new Fault('server', { code })
  }

  async function tidy() {
    await Promise.all([serving && stop(serving.server), stopWorker()])
    await stopAll(2000)
    await database?.stop()
    unlock()
  }

  return supervise(main, tidy, report)
}
