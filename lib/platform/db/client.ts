import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from './generated/client'

/** A transaction's client: what commands and the platform's writers take. */
export type Tx = Prisma.TransactionClient
export type { PrismaClient }

function connect() {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL, max: 20 }) })
}

const holder = globalThis as { jiynDb?: PrismaClient }

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
