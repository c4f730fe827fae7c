import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { saltIn, stepOf } from '@/lib/platform/auth/second-factor'
import { bucket, giveBack, limits, take } from '@/lib/platform/auth/throttle'
import { db, transact } from '@/lib/platform/db/client'
import { isDemo } from '@/lib/platform/env/demo'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append, PLATFORM } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { lockAccount } from '../queries/locked'
import type { SecondInput } from '../schema'

type Enrolled = Outcome<
  object,
  | 'forbidden'
  | 'accounts.notProven'
  | 'accounts.demoSpared'
  | 'accounts.secondAlready'
  | 'accounts.secondNotYet'
  | 'accounts.proofThrottled'
>

/**
 * Sets up one's own second factor, once the phone shows the code that follows from what this session's page told it. The session is open from
 * then on; the account's others ask for a code. A demo's own accounts are everybody's and take none.
 */
export async function enrolSecondFactor({ actor, now, session }: Context, { code }: SecondInput): Promise<Enrolled> {
  const accountId = actor?.accountId
  if (!permits(actor, 'accounts.enrol-second-factor', { accountId })) return refuse('forbidden')
  if ((await db.account.count({ where: { id: actor.accountId } })) === 0) return refuse('forbidden')
  if (!session) return refuse('accounts.notProven')
  const factor = { accountId: actor.accountId, salt: saltIn(session, actor.accountId) }
  const tries = [bucket(limits.proof, actor.accountId)]
  if (await take(tries, now)) return refuse('accounts.proofThrottled')
  const step = stepOf(factor, code, now)
  const enrolled = await transact(async (tx): Promise<Enrolled> => {
    const account = await lockAccount(tx, factor.accountId)
    if (!account || account.blockedAt) return refuse('forbidden')
    if (account.demo && isDemo()) return refuse('accounts.demoSpared')
    if (await tx.secondFactor.findUnique({ where: { accountId: factor.accountId } }))
      return refuse('accounts.secondAlready')
    if (step === null) return refuse('accounts.secondNotYet', { field: 'code' })
    await tx.secondFactor.create({ data: { ...factor, since: now, step } })
    await tx.session.updateMany({ where: { accountId: factor.accountId, endedAt: null }, data: { secondAt: null } })
    await tx.session.updateMany({ where: { id: session.id, endedAt: null }, data: { secondAt: now, provenAt: now } })
    const data = { account: await pseudonymOf(tx, PLATFORM, factor.accountId) }
    await append(tx, PLATFORM, 'accounts.enrol-second-factor', data, now)
    return done()
  })
  if (enrolled.ok) await giveBack(tries)
  return enrolled
}
