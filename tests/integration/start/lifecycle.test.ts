import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { folder, start } from './starting'

type Running = { child: ChildProcess; address: string; ended: Promise<number | null> }

/** Starts the portal on an embedded database without a demo and waits until it is open. */
async function open(data: string, byNpm = false): Promise<Running> {
  const env = {
    NODE_ENV: 'production' as const,
    PATH: process.env.PATH,
    HOME: data,
    DATA_DIR: data,
    DEMO: '0',
    PORT: '0',
    LC_ALL: 'C',
    ...(byNpm && { npm_lifecycle_event: 'start' }),
  }
  // npm runs scripts through a shell of its own.
  const [command, args] = byNpm
    ? ['sh', ['-c', 'node scripts/start.mjs; true']]
    : [process.execPath, ['scripts/start.mjs']]
  const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const heard = new Promise<string>((resolve) =>
    child.once('message', (message: { address: string }) => resolve(message.address)),
  )
  const address = await Promise.race([heard, ended.then((code) => expect.unreachable(`ended with ${code}`))])
  return { child, address: String(address), ended }
}

/** What /proc says of a process; nothing once it is gone. */
function told(pid: number | string, what: 'stat' | 'status'): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8')
  } catch {
    return ''
  }
}

const alive = (pid: number) => /^State:\s+[^ZX]/m.test(told(pid, 'status'))
const postmaster = (data: string) =>
  Number(readFileSync(path.join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
const childrenOf = (pid: number) =>
  readdirSync('/proc')
    .filter(
      (name) =>
        /^\d+$/.test(name) &&
        told(name, 'stat')
          .replace(/^.*\) /s, '')
          .split(' ')[1] === String(pid),
    )
    .map(Number)

async function until(holds: () => boolean) {
  for (let waited = 0; !holds() && waited < 10_000; waited += 50)
    await new Promise((resolve) => setTimeout(resolve, 50))
  return holds()
}

it.runIf(process.platform === 'linux')(
  'opens, is alone in its folder, and leaves no process',
  { timeout: 180_000 },
  async () => {
    const data = folder()
    const { child, address, ended } = await open(data)
    const health = await fetch(`${address}/api/health`)
    expect(await health.json()).toMatchObject({ status: 'ok', database: 'ok' })
    expect(statSync(path.join(data, 'keys.json')).mode & 0o777).toBe(0o600)

    const second = await start({ DATA_DIR: data, DEMO: '0' })
    expect(second.error).toMatch(`(process ${child.pid})`)
    expect((await fetch(`${address}/api/health`)).status).toBe(200)

    const started = [postmaster(data), ...childrenOf(child.pid as number)]
    expect(started.length).toBeGreaterThanOrEqual(2)
    child.kill('SIGINT')
    expect(await ended).toBe(0)
    expect(started.filter(alive)).toEqual([])
    expect(existsSync(path.join(data, 'start.lock'))).toBe(false)
  },
)

it.runIf(process.platform === 'linux')(
  'recovers from a kill: the database is found again',
  { timeout: 180_000 },
  async () => {
    const data = folder()
    const first = await open(data)
    const [database, servers] = [
      postmaster(data),
      childrenOf(first.child.pid as number).filter((pid) => pid !== postmaster(data)),
    ]
    first.child.kill('SIGKILL')
    await first.ended
    expect(await until(() => servers.every((pid) => !alive(pid)))).toBe(true)
    expect(alive(database)).toBe(true)

    const second = await open(data)
    expect(postmaster(data)).toBe(database)
    second.child.kill('SIGTERM')
    expect(await second.ended).toBe(0)
    expect(alive(database)).toBe(false)
  },
)

it.runIf(process.platform === 'linux')('ends when npm is killed and cannot say so', { timeout: 180_000 }, async () => {
  const data = folder()
  const { child, ended } = await open(data, true)
  const started = [postmaster(data), ...childrenOf(child.pid as number).flatMap((pid) => [pid, ...childrenOf(pid)])]
  expect(started.length).toBeGreaterThanOrEqual(3)
  child.kill('SIGKILL')
  await ended
  expect(await until(() => !started.some(alive))).toBe(true)
})
