import 'server-only'
import { levelOf } from '@/lib/access/actor'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { endSessions } from '@/lib/platform/auth/session'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { accountOf, authorIn } from '@/lib/platform/ledger/author'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { almatyDate } from '@/lib/statute/civil-date'
import { administeredWithout, lockAccount } from '../queries/locked'
import type { EndRoleInput } from '../schema'

type Ended = Outcome<object, 'forbidden' | 'accounts.roleOver' | 'accounts.lastAdministrator'>

/** Takes a role back before its term is over. The person's sessions end with it; the platform keeps at least one administrator. */
export function endRole({ actor, now }: Context, { grantId }: EndRoleInput): Promise<Ended> {
  return transact(async (tx): Promise<Ended> => {
    const grant = await tx.roleGrant.findUnique({ where: { id: grantId } })
    const okrugId = grant && levelOf[grant.role] === 'okrug' ? grant.unitId : undefined
    // A grant that does not exist is as forbidden as one elsewhere: nobody learns which ids are taken.
    if (!actor || !grant || !permits(actor, 'accounts.end-role', { okrugId, role: grant.role }))
      return refuse('forbidden')
    const { accountId, role, unitId } = grant
    await lockAccount(tx, accountId)
    if (role === 'administrator' && !(await administeredWithout(tx, accountId, almatyDate(now))))
      return refuse('accounts.lastAdministrator')
    const { count } = await tx.roleGrant.updateMany({
      where: { id: grantId, endedAt: null },
      data: { endedAt: now, endedBy: accountOf(actor) },
    })
    if (count === 0) return refuse('accounts.roleOver')
    await endSessions(tx, accountId, now)
    const who = { account: await pseudonymOf(tx, unitId, accountId), by: await authorIn(tx, unitId, actor) }
    await append(tx, unitId, 'accounts.end-role', { ...who, role }, now)
    return done()
  })
}
