import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { removeCluster } from '../../scripts/postgres.mjs'
import { foundAuthority } from '../factories/authority'
import { findBrowser } from './browser'

const theirs = ['DATABASE_URL', 'HOST', 'DEMO', 'DEMO_CLOCK', 'PUBLIC_URL', 'FILES_DIR', 'NODE_OPTIONS']

/** Runs a portal on a data folder, as a user would, on a free port. */
async function run(folder: string, env: Record<string, string>) {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !theirs.includes(name)))
  const child: ChildProcess = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...clean, NODE_ENV: 'production', PORT: '0', DATA_DIR: folder, ...env },
    stdio: ['ignore', process.env.DEBUG ? 'inherit' : 'ignore', 'inherit', 'ipc'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const end = async () => {
    child.kill('SIGTERM')
    await ended
  }
  const heard = new Promise<string>((resolve) =>
    child.once('message', (message: { address: string }) => resolve(message.address)),
  )
  const address = await Promise.race([heard, ended])
  return { address: address || null, pid: child.pid as number, end }
}

/**
 * Starts a portal of its own, as a user would: a free port, a fresh data folder, the demo. Answers its address and how to end it, or how to
 * start it again on another day (`YYYY-MM-DDTHH:MM` in Almaty), with all that happened there and at another address. Where a demo was loaded
 * for all of a run (`E2E_DEMO`), the folder is a copy of it: loading one takes half a minute of work.
 */
export async function startPortal(env: Record<string, string> = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'jiyn-e2e-'))
  // With owners: the database's files are not root's.
  if (process.env.E2E_DEMO) execFileSync('cp', ['-a', `${process.env.E2E_DEMO}/.`, folder])
  chmodSync(folder, 0o711)
  let running = await run(folder, env)
  const remove = () => removeCluster(folder)
  const stop = async () => {
    await running.end()
    remove()
  }
  const started = async (): Promise<string> => {
    if (running.address) return running.address
    await stop()
    throw new Error('the portal of the browser tests did not start')
  }
  const on = async (DEMO_CLOCK: string): Promise<string> => {
    await running.end()
    running = await run(folder, { ...env, DEMO_CLOCK })
    return started()
  }
  return { address: await started(), pid: running.pid, folder, end: () => running.end(), remove, stop, on }
}

/** Playwright's global setup: a browser, a loaded demo, and a portal for all journeys; E2E_URL names a portal that runs already. */
export default async function setup() {
  const browser = await findBrowser()
  if (!browser) throw new Error('no browser starts here')
  const { executablePath, args, env } = browser
  process.env.E2E_LAUNCH = JSON.stringify({ executablePath, args, env: { ...process.env, ...env } })
  if (process.env.E2E_URL) return
  const authority = mkdtempSync(path.join(tmpdir(), 'jiyn-authority-'))
  await foundAuthority(authority)
  process.env.E2E_AUTHORITY = authority
  const loaded = await startPortal()
  await loaded.end()
  process.env.E2E_DEMO = loaded.folder
  const portal = await startPortal({ SIGNATURE_ROOTS: path.join(authority, 'root.pem') })
  process.env.E2E_URL = portal.address
  return async () => {
    await portal.stop()
    loaded.remove()
    rmSync(authority, { recursive: true, force: true })
  }
}
