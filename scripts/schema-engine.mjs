#!/usr/bin/env node
// Stand-in for Prisma's native schema-engine: same JSON-RPC over stdio, backed by
// @prisma/schema-engine-wasm (plain npm) and @prisma/adapter-pg.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createInterface } from 'node:readline'

const require = createRequire(import.meta.url)
const glueFile = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
const glue = await import(glueFile)
const { instance } = await WebAssembly.instantiate(
  readFileSync(path.join(path.dirname(glueFile), 'schema_engine_bg.wasm')),
  { './schema_engine_bg.js': glue },
)
glue.__wbg_set_wasm(instance.exports)
instance.exports.__wbindgen_start()
const { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } = require('@prisma/driver-adapter-utils')
const { PrismaPg } = require('@prisma/adapter-pg')
const pg = require('pg')
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  message: '',
  set_message(m) {
    this.message = m
  },
}

const argv = process.argv.slice(2),
  datamodels = []
let datasource = {},
  cli
for (let i = 0; i < argv.length; i++) {
  if (argv[i] === '--datamodels') {
    const f = argv[++i]
    datamodels.push([f, readFileSync(f, 'utf8')])
  } else if (argv[i] === '--datasource') datasource = JSON.parse(argv[++i])
  else if (argv[i] === 'cli') cli = argv[++i]
  else if (argv[i] === '--version') {
    console.log('schema-engine-wasm')
    process.exit(0)
  } else if (argv[i].startsWith('--')) i++
}
const log = (level, fields) =>
  process.stderr.write(
    `${JSON.stringify({ timestamp: new Date().toISOString(), level, fields, target: 'schema_engine::logger' })}\n`,
  )
const dbOf = (url) => decodeURIComponent(new URL(url).pathname.slice(1))
const schemaOf = (url) => new URL(url).searchParams.get('schema') ?? undefined
async function admin(url, fn) {
  const u = new URL(url)
  u.pathname = '/postgres'
  u.search = ''
  const c = new pg.Client({ connectionString: u.href })
  await c.connect()
  try {
    return await fn(c)
  } finally {
    await c.end()
  }
}
const createDb = (url) => admin(url, (c) => c.query(`CREATE DATABASE ${pg.escapeIdentifier(dbOf(url))}`))

if (cli) {
  try {
    if (cli === 'can-connect-to-database') {
      const c = new pg.Client({ connectionString: datasource.url })
      await c.connect()
      await c.query('SELECT 1')
      await c.end()
    } else if (cli === 'create-database') await createDb(datasource.url)
    else if (cli === 'drop-database')
      await admin(datasource.url, (c) =>
        c.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(dbOf(datasource.url))} WITH (FORCE)`),
      )
    else throw new Error(`unsupported cli command ${cli}`)
    process.exit(0)
  } catch (e) {
    const code =
      e.code === '3D000'
        ? 'P1003'
        : e.code === '28P01'
          ? 'P1000'
          : /ECONNREFUSED|ENOTFOUND|ETIMEDOUT/.test(e.code ?? '')
            ? 'P1001'
            : 'P1011'
    process.stderr.write('\n')
    log('ERROR', { is_panic: false, error_code: code, message: e.message || String(e) })
    process.exit(1)
  }
}
const open = new Set()
// One connection per engine: session locks and search_path behave as in the native engine.
async function connect(url, database, onDispose) {
  const { default: parse } = await import('pg-connection-string')
  const cfg = { ...parse(url), max: 1 }
  if (database) cfg.database = database
  const pool = new pg.Pool(cfg),
    query = pool.query.bind(pool)
  open.add(pool)
  // catalog columns of type "char" (oid 18) are unknown to adapter-pg: read as text, label as Character
  let chars = []
  pool.query = async (...a) => {
    const r = await query(...a)
    chars = []
    ;(r?.fields ?? []).forEach((f, i) => {
      if (f.dataTypeID === 18) {
        f.dataTypeID = 25
        chars.push(i)
      }
    })
    return r
  }
  const adapter = await new PrismaPg(pool, { schema: schemaOf(url) }).connect()
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (q) => {
    const r = await queryRaw(q)
    for (const i of chars) r.columnTypes[i] = ColumnTypeEnum.Character
    return r
  }
  // adapter-pg splits scripts at every ';' (breaks $$ bodies, not atomic); send whole scripts instead
  adapter.executeScript = async (script) => {
    try {
      await query(script)
    } catch (e) {
      adapter.onError(e)
    }
  }
  adapter.dispose = async () => {
    if (open.delete(pool)) await pool.end()
    await onDispose?.()
  }
  return adapter
}
const factory = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  connect: () => connect(datasource.url),
  async connectToShadowDb() {
    if (datasource.shadowDatabaseUrl) return connect(datasource.shadowDatabaseUrl)
    const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`
    await admin(datasource.url, (c) => c.query(`CREATE DATABASE "${name}"`))
    return connect(datasource.url, name, () =>
      admin(datasource.url, (c) => c.query(`DROP DATABASE "${name}" WITH (FORCE)`)),
    )
  },
}
const getEngine = () =>
  glue.SchemaEngine.new(
    { datamodels: datamodels.length ? datamodels : undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  )
// the wasm engine only learns how to make a shadow database in devDiagnostic, so prime a fresh engine with it
const primed = (m) => async (p) => {
  const e = await getEngine()
  await e.devDiagnostic({ migrationsList: p.migrationsList, filters: p.filters })
  return e[m](p)
}
const methods = {
  evaluateDataLoss: primed('evaluateDataLoss'),
  createMigration: primed('createMigration'),
  getDatabaseVersion: async () => (await getEngine()).version(),
  createDatabase: async (p) => {
    await createDb(p.datasource.url)
    return { databaseName: dbOf(p.datasource.url) }
  },
  dbExecute: async (p) => {
    await (await getEngine()).dbExecute(p)
    return {}
  },
  reset: async (p) => {
    await (await getEngine()).reset(p)
    return {}
  },
  diff: async (p) => {
    const r = await (await getEngine()).diff(p)
    if (r.stdout != null)
      process.stdout.write(
        `${JSON.stringify({ jsonrpc: '2.0', id: 1e6, method: 'print', params: { content: r.stdout } })}\n`,
      )
    return { exitCode: r.exitCode, stdout: null }
  },
}
process.on('uncaughtException', (e) => {
  log('ERROR', { is_panic: true, message: PRISMA_WASM_PANIC_REGISTRY.message || e.message, backtrace: e.stack })
  process.exit(1)
})
let queue = Promise.resolve()
createInterface({ input: process.stdin, crlfDelay: Infinity })
  .on('line', (line) => {
    const req = JSON.parse(line)
    if (!req.method) return
    queue = queue.then(async () => {
      let res
      try {
        const e = methods[req.method] ?? (async (p) => (await getEngine())[req.method](p))
        res = { result: (await e(req.params)) ?? {} }
      } catch (err) {
        const code = err.code ?? err.error_code,
          message = err.message ?? String(err)
        res = {
          error: {
            code: 4466,
            message: 'An error happened. Check the data field for details.',
            data: { is_panic: false, message, error_code: code, meta: err.meta ?? null },
          },
        }
        if (process.env.SE_DEBUG) console.error(err)
      }
      for (const p of open) {
        open.delete(p)
        await p.end().catch(() => {})
      } // releases the migration advisory lock
      process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id: req.id, ...res })}\n`)
    })
  })
  .on('close', () => queue.then(() => process.exit(0)))
