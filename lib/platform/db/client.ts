import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from './generated/client'

/** A transaction's client: what commands and the platform's writers take. */
export type Tx = Prisma.TransactionClient
export type { PrismaClient }

const holder = globalThis as { jiynDb?: PrismaClient; jiynPool?: pg.Pool }

/**
 * Prisma reads the relations that a query includes at the same time, in a transaction on the one connection it has, which `pg` will refuse:
 * each query waits for the one before. With a callback the pool itself asks, a connection that nobody else has.
 */
function inTurn(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...asked: unknown[]) => unknown
  let before: Promise<unknown> = Promise.resolve()
  client.query = ((...asked: unknown[]) => {
    if (typeof asked.at(-1) === 'function') return query(...asked)
    const answer = before.then(() => query(...asked))
    before = answer.catch(() => {})
    return answer
  }) as typeof client.query
}

function pool(): pg.Pool {
  // A connection that breaks while nobody uses it is replaced at its next use; without a listener it would end the process.
  holder.jiynPool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 })
    .on('connect', inTurn)
    .on('error', () => {})
  return holder.jiynPool
}

function connect() {
  return new PrismaClient({ adapter: new PrismaPg(pool(), { disposeExternalPool: true }) })
}

/** One pool a process, opened on first use: the build and the tests of pure code need no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, name) {
    holder.jiynDb ??= connect()
    const value = Reflect.get(holder.jiynDb, name)
    return typeof value === 'function' ? value.bind(holder.jiynDb) : value
  },
})

/** What is to happen once a transaction has committed. */
const following = new WeakMap<Tx, (() => void)[]>()

/** Does `work` when this transaction has committed, and not at all when it rolls back. `work` must not throw. */
export function afterCommit(tx: Tx, work: () => void): void {
  const works = following.get(tx)
  if (!works) throw new Error('no transaction of `transact`')
  works.push(work)
}

/** Runs `work` in one READ COMMITTED transaction; what it throws rolls everything back. */
export async function transact<T>(work: (tx: Tx) => Promise<T>, { timeout = 15_000 } = {}): Promise<T> {
  const works: (() => void)[] = []
  const result = await db.$transaction(
    (tx) => {
      following.set(tx, works)
      return work(tx)
    },
    { maxWait: 10_000, timeout },
  )
  for (const one of works) one()
  return result
}

/**
 * Runs one statement past Prisma, in a transaction of its own: for rows that come by the thousand. Prisma copies a large parameter so
 * often that a file of 100,000 rows takes 400 MB more.
 */
export async function bulk(text: string, values: unknown[]): Promise<void> {
  await pool().query(text, values)
}
