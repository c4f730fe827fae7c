import 'server-only'
import { type Actor, operator } from '@/lib/access/actor'
import type { Tx } from '@/lib/platform/db/client'
import { pseudonymOf } from './pseudonym'

/** The account behind an actor, for columns that name one; null for whoever works on the machine itself. */
export const accountOf = (actor: Actor): string | null =>
  actor.accountId === operator.accountId ? null : actor.accountId

/** Who did something, as a unit's ledger names them: their account's pseudonym there, or `operator`. */
export async function authorIn(tx: Tx, unitId: string, actor: Actor): Promise<string> {
  const accountId = accountOf(actor)
  return accountId ? pseudonymOf(tx, unitId, accountId) : operator.accountId
}
