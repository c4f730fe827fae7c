import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { revokeCodes } from '@/lib/platform/auth/issue'
import { hashPassword, passwordHolds } from '@/lib/platform/auth/password'
import { endSessions } from '@/lib/platform/auth/session'
import { bucket, giveBack, limits, take } from '@/lib/platform/auth/throttle'
import { db, transact } from '@/lib/platform/db/client'
import { violatedConstraint } from '@/lib/platform/db/constraint'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append, PLATFORM } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { lockAccount } from '../queries/locked'
import type { ChangePasswordInput } from '../schema'

type Changed = Outcome<
  object,
  | 'forbidden'
  | 'changedMeanwhile'
  | 'accounts.currentWrong'
  | 'accounts.tooManyTries'
  | 'accounts.loginTaken'
  | 'accounts.loginInside'
>

/**
 * Sets one's own password, and a login if one wants another. Every other session of the account ends. The present password is asked for unless
 * the session began with a one-time code: then it may be the very thing that was forgotten.
 */
export async function changePassword({ actor, now, session }: Context, input: ChangePasswordInput): Promise<Changed> {
  if (!actor || !permits(actor, 'accounts.change-password', { accountId: actor.accountId })) return refuse('forbidden')
  const { accountId } = actor
  const before = await db.account.findUnique({ where: { id: accountId } })
  if (!before) return refuse('forbidden')
  if (input.password.toLowerCase().includes(before.login)) return refuse('accounts.loginInside', { field: 'password' })
  if (before.passwordHash && session?.method !== 'code') {
    const tries = [bucket(limits.device, 'own password', accountId)]
    if (await take(tries, now)) return refuse('accounts.tooManyTries', { field: 'currentPassword' })
    if (!(await passwordHolds(before.passwordHash, input.currentPassword ?? '')))
      return refuse('accounts.currentWrong', { field: 'currentPassword' })
    await giveBack(tries)
  }
  // Hashing takes its time, so it is done before the account is locked.
  const passwordHash = await hashPassword(input.password)
  try {
    return await transact(async (tx): Promise<Changed> => {
      const account = await lockAccount(tx, accountId)
      if (account?.passwordHash !== before.passwordHash || account.blockedAt) return refuse('changedMeanwhile')
      await tx.account.update({ where: { id: accountId }, data: { passwordHash, login: input.login ?? before.login } })
      await endSessions(tx, accountId, now, session?.id)
      await revokeCodes(tx, accountId, now)
      const data = { account: await pseudonymOf(tx, PLATFORM, accountId), renamed: !!input.login }
      await append(tx, PLATFORM, 'accounts.change-password', data, now)
      return done()
    })
  } catch (error) {
    if (violatedConstraint(error)?.includes('login')) return refuse('accounts.loginTaken', { field: 'login' })
    throw error
  }
}
