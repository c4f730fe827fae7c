import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { removeCluster } from '../../../scripts/postgres.mjs'

/** A folder that goes with the test. */
export function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'jiyn-start-'))
  chmodSync(made, 0o711)
  onTestFinished(() => removeCluster(made))
  return made
}

/** Runs `npm start` without npm in a repository, with only these settings: `{ code, error, output }`. It is expected to end by itself. */
export function start(env: Record<string, string>, repository = process.cwd()) {
  const settings = { PATH: process.env.PATH ?? '', HOME: tmpdir(), LC_ALL: 'C', PORT: '0', DATA_DIR: folder(), ...env }
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: repository,
    env: { NODE_ENV: 'production', ...settings },
  })
  let error = ''
  let output = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    error += chunk
  })
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk
  })
  return new Promise<{ code: number | null; error: string; output: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, error: error.trim(), output })),
  )
}
