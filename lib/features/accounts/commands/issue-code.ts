import 'server-only'
import { permits } from '@/lib/access/permissions'
import { fullName } from '@/lib/features/roll/identity/names'
import { openMemberAccount } from '@/lib/platform/auth/accounts'
import type { Context } from '@/lib/platform/auth/context'
import { issue, type PrintedCode } from '@/lib/platform/auth/issue'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { accountOf, authorIn } from '@/lib/platform/ledger/author'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { lockAccount } from '../queries/locked'
import type { IssueCodeInput } from '../schema'

/** `name`: the member as written on the slip. `login`: stays theirs, with a password they may choose. */
export type Slip = PrintedCode & { login: string; name: string }
type Issued = Outcome<Slip, 'forbidden' | 'notFound' | 'accounts.blocked' | 'accounts.holdsOffice'>

/** A member on the roll, locked: of two clerks who print at once, the second waits and replaces the first one's code. */
async function lockMember(tx: Tx, okrugId: string, id: string) {
  await tx.$queryRaw`select 1 from community_member where okrug_id = ${okrugId} and id = ${id}::uuid for no key update`
  return tx.communityMember.findUnique({
    where: { okrugId_id: { okrugId, id } },
    select: { surname: true, givenName: true, patronymic: true, account: { select: { id: true } } },
  })
}

/**
 * Prints a one-time code for a member of the okrug's roll, with an account where they have none yet. Each printing stands in the okrug's ledger
 * with the clerk who did it. Refused for whoever was given a role: a clerk could otherwise sign in as the akim, or look at a paper as the second.
 */
export function issueCode({ actor, now }: Context, { okrugId, memberId }: IssueCodeInput): Promise<Issued> {
  return transact(async (tx): Promise<Issued> => {
    const member = await lockMember(tx, okrugId, memberId)
    if (!actor || !permits(actor, 'accounts.issue-code', { okrugId })) return refuse('forbidden')
    if (!member) return refuse('notFound')
    const name = fullName(member)
    const accountId = member.account?.id ?? (await openMemberAccount(tx, { okrugId, id: memberId, ...member }, now))
    const account = await lockAccount(tx, accountId)
    if (!account || account.blockedAt) return refuse('accounts.blocked')
    if (account.grants.length > 0) return refuse('accounts.holdsOffice')
    const code = await issue(tx, { accountId, issuedBy: accountOf(actor), okrugId }, now)
    const who = { member: await pseudonymOf(tx, okrugId, memberId), by: await authorIn(tx, okrugId, actor) }
    await append(tx, okrugId, 'accounts.issue-code', who, now)
    return done({ ...code, login: account.login, name })
  })
}
