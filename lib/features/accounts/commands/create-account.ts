import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { issue, type PrintedCode } from '@/lib/platform/auth/issue'
import { transact } from '@/lib/platform/db/client'
import { violatedConstraint } from '@/lib/platform/db/constraint'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append, PLATFORM } from '@/lib/platform/ledger/append'
import { accountOf, authorIn } from '@/lib/platform/ledger/author'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import type { CreateAccountInput } from '../schema'

type Created = Outcome<
  { accountId: string; login: string; name: string } & PrintedCode,
  'forbidden' | 'notFound' | 'accounts.loginTaken' | 'accounts.memberTaken'
>

/** Opens an account without a password and returns the one-time code for its first sign-in; the code is shown once. */
export async function createAccount({ actor, now }: Context, input: CreateAccountInput): Promise<Created> {
  const { login, displayName, member } = input
  try {
    return await transact(async (tx): Promise<Created> => {
      if (!actor || !permits(actor, 'accounts.create-account', {})) return refuse('forbidden')
      if (member) {
        const where = { okrugId_id: { okrugId: member.okrugId, id: member.id } }
        if (!(await tx.communityMember.findUnique({ where, select: { id: true } }))) return refuse('notFound')
      }
      const { id: accountId } = await tx.account.create({
        data: { login, displayName, memberOkrugId: member?.okrugId, memberId: member?.id, createdAt: now },
      })
      const code = await issue(tx, { accountId, issuedBy: accountOf(actor) }, now)
      const account = await pseudonymOf(tx, PLATFORM, accountId)
      const data = { account, member: !!member, by: await authorIn(tx, PLATFORM, actor) }
      await append(tx, PLATFORM, 'accounts.create-account', data, now)
      return done({ accountId, login, name: displayName, ...code })
    })
  } catch (error) {
    const constraint = violatedConstraint(error)
    if (constraint?.includes('login')) return refuse('accounts.loginTaken', { field: 'login' })
    if (constraint?.includes('member')) return refuse('accounts.memberTaken')
    throw error
  }
}
