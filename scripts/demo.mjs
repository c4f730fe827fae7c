// Loading the demo. The setting `demo` says how far it is: `wanted`, `loading`, or when it was loaded. An interrupted loading leaves the mark
// `loading`, and the next start begins again on an empty schema.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { diskFaultOf, Fault, reasonIn } from './fault.mjs'
import { connected, migrate, query } from './migrations.mjs'
import { node } from './processes.mjs'

const loader = 'prisma/seed/demo.ts'

/** Drops everything of ours in the schema; extensions and the schema itself stay, they may not be ours to make again. */
const empty = `do $$ declare it record; begin
  for it in select format('drop table if exists %I cascade', tablename) as command from pg_tables where schemaname = current_schema()
    union all select format('drop function if exists %s cascade', p.oid::regprocedure) from pg_proc p
      where pronamespace = current_schema()::regnamespace and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    union all select format('drop type if exists %s cascade', t.oid::regtype) from pg_type t
      where typnamespace = current_schema()::regnamespace and typtype = 'e'
  loop execute it.command; end loop;
end $$`

async function emptied(url) {
  const { rows: kept } = await query(url, "select key, value from setting where key in ('keys', 'demo')")
  await connected(url, async (client) => {
    await client.query('begin')
    await client.query(empty)
    await client.query('commit')
  })
  await migrate(url)
  for (const { key, value } of kept)
    await query(url, 'insert into setting (key, value) values ($1, $2)', [key, key === 'demo' ? 'loading' : value])
}

const mark = (url, from, to) =>
  query(url, `update setting set value = ${to}, changed_at = now() where key = 'demo' and value = any($1)`, [from])

/** Loads the demo whole or, at the next try, again from nothing. */
export async function loadDemo(env, progress) {
  const url = env.DATABASE_URL
  const { rowCount } = await mark(url, ['wanted'], "'loading'")
  if (rowCount === 0) await emptied(url)
  if (existsSync(loader)) {
    const { code, output } = await node(['--conditions=react-server', '--import', 'tsx', loader], {
      env: { ...env, NODE_ENV: 'production' },
      onLine(text) {
        const [, done, total] = text.match(/^progress (\d+) (\d+)/) ?? []
        if (total) progress(Number(done), Number(total))
      },
    })
    if (code !== 0) {
      const folder = path.resolve(process.env.DATA_DIR || '.data')
      throw diskFaultOf(output, folder) ?? new Fault('demo', { message: reasonIn(output) })
    }
  }
  await mark(url, ['loading'], 'now()::text')
}

/** Empties a demo and loads it anew; pages kept by a running portal are dropped. */
export async function reloadDemo(env, progress) {
  await query(env.DATABASE_URL, "update setting set value = 'loading' where key = 'demo'")
  await loadDemo(env, progress)
  await query(env.DATABASE_URL, "select pg_notify('jiyn_pages', 'all')")
}
