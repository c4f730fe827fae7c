import type { Permission } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import type { Outcome } from '@/lib/platform/errors/outcome'

/** One command aimed at a thing that exists and is in the right state, so that only who asks decides. */
export type Case = {
  /** Where the thing lies. */
  okrugId: string
  /** When it is tried. */
  now: Date
  call: (context: Context) => Promise<Outcome>
  /** Whose part the command is: the roll row for commands in person, the account for commands on oneself. */
  memberId?: string
  accountId?: string
}

/** Prepares a case; things several cases share are made once. */
export type Prepare = () => Promise<Case>
/** A case for every command of a noun: a missing one is a type error. */
export type CasesOf<Noun extends string> = Record<Extract<Permission, `${Noun}.${string}`>, Prepare>

/** Makes a thing at the first call and hands out the same one ever after. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
