import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { query } from '../../../scripts/migrations.mjs'
import { removeCluster, runningIn, startPostgres } from '../../../scripts/postgres.mjs'

it('starts a database again that was killed, though one of its processes has not ended yet', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'jiyn-killed-'))
  chmodSync(dir, 0o711)
  const before = await startPostgres(dir, { fast: true })
  const busy = new pg.Client({ connectionString: before.url })
  busy.on('error', () => {})
  await busy.connect()
  const { rows } = await busy.query<{ pid: number }>('select pg_backend_pid() as pid')
  const pid = rows[0]?.pid as number
  process.kill(pid, 'SIGSTOP')
  process.kill(before.pid, 'SIGKILL')
  while (runningIn(before.data)) await pause(10)
  const goesOn = pause(1500).then(() => process.kill(pid, 'SIGCONT'))
  const after = await startPostgres(dir, { fast: true, port: before.port })
  onTestFinished(async () => {
    await after.stop()
    removeCluster(dir)
  })
  await goesOn
  expect(await query(after.url, 'select 1 as one')).toMatchObject({ rows: [{ one: 1 }] })
})
