import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from './generated/client'

/** A transaction's client: what commands and the platform's writers take. */
export type Tx = Prisma.TransactionClient
export type { PrismaClient }

const holder = globalThis as { jiynDb?: PrismaClient; jiynPool?: pg.Pool }

function pool(): pg.Pool {
  // A connection that breaks while nobody uses it is replaced at its next use; without a listener it would end the process.
  holder.jiynPool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 }).on('error', () => {})
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

/** Runs `work` in one READ COMMITTED transaction; what it throws rolls everything back. */
export function transact<T>(work: (tx: Tx) => Promise<T>, { timeout = 15_000 } = {}): Promise<T> {
  return db.$transaction(work, { maxWait: 10_000, timeout })
}

/**
 * Runs one statement past Prisma, in a transaction of its own: for rows that come by the thousand. Prisma copies a large parameter so
 * often that a file of 100,000 rows takes 400 MB more.
 */
export async function bulk(text: string, values: unknown[]): Promise<void> {
  await pool().query(text, values)
}
