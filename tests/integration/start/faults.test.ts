import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { query } from '../../../scripts/migrations.mjs'
import { freePort, urlFor } from '../../../scripts/postgres.mjs'
import { folder, start } from './starting'

const cluster = inject('cluster')
const unreadable = 'the roll would be unreadable'
let made = 0

/** A database of its own; `filled` is a copy of the migrated template. */
async function database(filled = false): Promise<string> {
  const name = `start_${process.pid}_${made++}`
  await query(cluster, `create database ${name} ${filled ? 'template template_jiyn' : ''}`)
  onTestFinished(async () => void (await query(cluster, `drop database ${name} with (force)`)))
  return urlFor(cluster, name)
}

/** One sentence on stderr that says what to do, an exit code, and not a step further. */
async function refused(env: Record<string, string>, sentence: string | RegExp) {
  const { code, error, output } = await start(env)
  expect(error).toMatch(sentence)
  expect(error.split('\n')).toHaveLength(1)
  expect(code).toBe(1)
  expect(output).not.toMatch(/Build|Server/)
}

const with_ = (url: string, change: (url: URL) => void) => {
  const other = new URL(url)
  change(other)
  return other.href
}

describe('where to listen', () => {
  it('refuses a taken port before any long work', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    onTestFinished(() => void other.close())
    const { port } = other.address() as AddressInfo
    const data = folder()
    await refused({ PORT: String(port), DATA_DIR: data }, `Port ${port} is taken`)
    expect(readdirSync(data)).toEqual([])
  })

  it.each(['http', '70000', '-1'])('refuses PORT=%s', (PORT) => refused({ PORT }, `PORT=${PORT} is no port`))
  it('refuses an address that is not ours', () =>
    refused({ HOST: '203.0.113.1' }, 'HOST=203.0.113.1 is not an address'))
})

describe('where to write', () => {
  it.runIf(process.platform === 'linux')('refuses a closed folder', () =>
    refused({ DATA_DIR: '/sys/jiyn' }, 'may not write to /sys/jiyn'),
  )

  it('refuses a second start from the same folder', async () => {
    const first = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'scripts/start.mjs'], {
      stdio: 'ignore',
    })
    onTestFinished(() => void first.kill())
    const data = folder()
    writeFileSync(path.join(data, 'start.lock'), `${first.pid}\n`)
    await refused({ DATA_DIR: data }, `(process ${first.pid})`)
    expect(readdirSync(data)).toEqual(['start.lock'])
  })
})

describe('a database that cannot be used', () => {
  it.each(['mysql://a/b', 'nonsense'])('%s', (url) => refused({ DATABASE_URL: url }, 'no address of a database'))

  it('unreachable', async () => {
    const port = await freePort()
    await refused(
      { DATABASE_URL: `postgresql://a:b@127.0.0.1:${port}/c` },
      `No PostgreSQL answers at 127.0.0.1:${port}`,
    )
  })

  it('on an unknown host', () =>
    refused({ DATABASE_URL: 'postgresql://a:b@nowhere.invalid/c' }, 'No PostgreSQL answers at nowhere.invalid:5432'))

  it('with a wrong password, which is not shown', async () => {
    const url = with_(cluster, (one) => {
      one.password = 'guessed'
    })
    await refused({ DATABASE_URL: url }, /refuses the user postgres(?!.*guessed)/)
  })

  it('that has no secure connection, where one is asked for', () =>
    refused({ DATABASE_URL: `${cluster}?sslmode=verify-full` }, 'A secure connection to PostgreSQL at 127.0.0.1'))

  it('that does not exist', () => refused({ DATABASE_URL: urlFor(cluster, 'absent') }, 'There is no database absent'))

  it('of an older PostgreSQL', async () => {
    const url = await database()
    await query(
      url,
      `create function current_setting(text) returns text language sql as
       $$ select case $1 when 'server_version_num' then '140011' when 'server_version' then '14.11' else pg_catalog.current_setting($1) end $$`,
    )
    await query(url, `alter database ${new URL(url).pathname.slice(1)} set search_path = public, pg_catalog`)
    await refused({ DATABASE_URL: url }, 'PostgreSQL 14.11, and the portal needs 15')
  })

  it('of another program', async () => {
    const url = await database()
    await query(url, 'create table invoice (id int)')
    await refused({ DATABASE_URL: url }, 'tables of another program')
  })

  it('in which this user may create nothing', async () => {
    const url = await database()
    await query(cluster, "create role reader login password 'reader'")
    onTestFinished(async () => void (await query(cluster, 'drop role reader')))
    const readers = with_(url, (one) => {
      one.username = 'reader'
      one.password = 'reader'
    })
    await refused({ DATABASE_URL: readers }, 'The user reader may not create tables')
  })
})

describe('a database in real use', () => {
  const sealed = async () => {
    const url = await database(true)
    await query(url, "insert into setting (key, value) values ('keys', 'fingerprint of other keys')")
    return url
  }
  const keys = {
    IIN_HMAC_KEY: Buffer.alloc(32, 1).toString('base64'),
    IIN_CIPHER_KEY: Buffer.alloc(32, 2).toString('base64'),
  }

  it('is never opened without its keys', async () => {
    const data = folder()
    await refused({ DATABASE_URL: await sealed(), DATA_DIR: data }, unreadable)
    expect(readdirSync(data)).not.toContain('keys.json')
  })
  it('nor with others', async () => refused({ DATABASE_URL: await sealed(), ...keys }, unreadable))
  it('nor with half a key', async () =>
    refused({ DATABASE_URL: await sealed(), ...keys, IIN_HMAC_KEY: 'c2hvcnQ=' }, 'IIN_HMAC_KEY is malformed'))
  it('does not become a demo', async () => refused({ DATABASE_URL: await sealed(), DEMO: '1' }, 'DEMO=1 would mix'))
  it('keeps the true time', async () =>
    refused({ DATABASE_URL: await sealed(), DEMO_CLOCK: '2026-12-24T10:00' }, 'this database is in real use'))
})

it.each(['2026-12-24', '2026-02-30T10:00', '2026-12-24T25:00', 'tomorrow'])(
  'refuses DEMO_CLOCK=%s',
  async (DEMO_CLOCK) =>
    refused({ DATABASE_URL: await database(), DEMO: '1', DEMO_CLOCK }, `DEMO_CLOCK=${DEMO_CLOCK} is no moment`),
)

it.each(['/nowhere/roots.pem', 'package.json'])('refuses SIGNATURE_ROOTS=%s', (SIGNATURE_ROOTS) =>
  refused({ SIGNATURE_ROOTS }, `SIGNATURE_ROOTS=${SIGNATURE_ROOTS}: this file cannot be read or holds no certificates`),
)

it('speaks the language of the terminal', async () => {
  await refused({ PORT: 'x', LC_ALL: 'ru_RU.UTF-8' }, 'не порт')
  await refused({ PORT: 'x', LC_ALL: '', LANG: 'kk_KZ.UTF-8' }, 'порт емес')
})
