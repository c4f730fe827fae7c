import 'server-only'
import { db, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import type { Context } from './context'
import { passwordHolds } from './password'
import { spend } from './second-factor'
import { bucket, giveBack, limits, take } from './throttle'

type ProofCode =
  | 'forbidden'
  | 'accounts.proofThrottled'
  | 'accounts.passwordNeeded'
  | 'accounts.currentWrong'
  | 'accounts.secondWrong'

/** What is asked before a deed: the second factor where there is one; for a signature the password as well. */
export type Proof = 'second' | 'signature'

const longest = 256
const textIn = (data: FormData, name: string) => String(data.get(name) ?? '').slice(0, longest)

/**
 * Proves once more, for one deed, that the person at the screen is who signed in, and returns the context with that proof. Opens a half-open
 * session too. Whoever has no second factor is asked for none: an office's account without one has no open session.
 */
export async function prove(
  context: Context,
  asks: Proof,
  given: { password: string; code: string },
): Promise<Outcome<{ context: Context }, ProofCode>> {
  const { actor, session, now } = context
  if (!actor || !session) return refuse('forbidden')
  const { accountId } = actor
  const tries = [bucket(limits.proof, accountId)]
  if (await take(tries, now)) return refuse('accounts.proofThrottled')
  if (asks === 'signature') {
    const account = await db.account.findUnique({ where: { id: accountId }, select: { passwordHash: true } })
    if (!account?.passwordHash) return refuse('accounts.passwordNeeded', { field: 'password' })
    if (!(await passwordHolds(account.passwordHash, given.password)))
      return refuse('accounts.currentWrong', { field: 'password' })
  }
  const proof = await transact(async (tx): Promise<Outcome<{ context: Context }, ProofCode>> => {
    const spent = await spend(tx, accountId, given.code, now)
    if (spent === 'wrong') return refuse('accounts.secondWrong', { field: 'code' })
    const data = spent === 'right' ? { provenAt: now, secondAt: now } : { provenAt: now }
    await tx.session.updateMany({ where: { id: session.id, accountId, endedAt: null }, data })
    return done({ context: { ...context, session: { ...session, provenAt: now } } })
  })
  if (proof.ok) await giveBack(tries)
  return proof
}

/** A command behind a form that asks for proof: given only with it. */
export const proved =
  <Input, Value extends object>(
    asks: Proof,
    data: FormData,
    command: (context: Context, input: Input) => Promise<Outcome<Value>>,
  ) =>
  async (context: Context, input: Input): Promise<Outcome<Value>> => {
    const given = { password: textIn(data, 'password'), code: textIn(data, 'code') }
    const proof = await prove(context, asks, given)
    return proof.ok ? command(proof.context, input) : proof
  }
