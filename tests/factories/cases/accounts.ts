import { blockAccount } from '@/lib/features/accounts/commands/block-account'
import { changePassword } from '@/lib/features/accounts/commands/change-password'
import { createAccount } from '@/lib/features/accounts/commands/create-account'
import { endRole } from '@/lib/features/accounts/commands/end-role'
import { enrolSecondFactor } from '@/lib/features/accounts/commands/enrol-second-factor'
import { grantRole } from '@/lib/features/accounts/commands/grant-role'
import { issueCode } from '@/lib/features/accounts/commands/issue-code'
import { removeSecondFactor } from '@/lib/features/accounts/commands/remove-second-factor'
import { resetAccess } from '@/lib/features/accounts/commands/reset-access'
import { signOut } from '@/lib/features/accounts/commands/sign-out'
import { unblockAccount } from '@/lib/features/accounts/commands/unblock-account'
import { db } from '@/lib/platform/db/client'
import { accountWith, contextOf } from '../accounts'
import { at } from '../desk'
import { okrugOf } from '../okrugs'
import { memberOf } from '../roll'
import type { CasesOf } from './case'

const okrugId = '595901000'
const now = at('2026-09-15')
const password = 'қырық жетінің құлақ'

export const accountsCases: CasesOf<'accounts'> = {
  'accounts.create-account': async () => ({
    okrugId,
    now,
    call: (context) => createAccount(context, { login: 'somebody', displayName: 'Біреу' }),
  }),
  'accounts.block-account': async () => {
    const { id: accountId } = await accountWith()
    return { okrugId, now, call: (context) => blockAccount(context, { accountId }) }
  },
  'accounts.unblock-account': async () => {
    const { id: accountId } = await accountWith()
    await db.account.update({ where: { id: accountId }, data: { blockedAt: now } })
    return { okrugId, now, call: (context) => unblockAccount(context, { accountId }) }
  },
  'accounts.reset-access': async () => {
    const { id: accountId } = await accountWith()
    return { okrugId, now, call: (context) => resetAccess(context, { accountId }) }
  },
  'accounts.grant-role': async () => {
    await okrugOf(okrugId)
    const { id: accountId } = await accountWith()
    const wish = { accountId, role: 'secretary' as const, unitId: okrugId, since: '2026-09-15' }
    return { okrugId, now, call: (context) => grantRole(context, wish) }
  },
  'accounts.end-role': async () => {
    const { id } = await accountWith({ roles: [{ role: 'commissionMember', unitId: okrugId }] })
    const { id: grantId } = await db.roleGrant.findFirstOrThrow({ where: { accountId: id } })
    return { okrugId, now, call: (context) => endRole(context, { grantId }) }
  },
  'accounts.issue-code': async () => {
    await okrugOf(okrugId)
    const memberId = await memberOf(okrugId)
    return { okrugId, now, call: (context) => issueCode(context, { okrugId, memberId }) }
  },
  'accounts.change-password': async () => {
    const { id: accountId } = await accountWith()
    const call = changePassword
    return { okrugId, now, accountId, call: (context) => call(context, { password, passwordAgain: password }) }
  },
  'accounts.sign-out': async () => {
    const { id: accountId } = await accountWith()
    const { session } = await contextOf(accountId, now)
    return { okrugId, now, accountId, call: (context) => signOut(context, { sessionId: session?.id }) }
  },
  'accounts.enrol-second-factor': async () => {
    const { id: accountId } = await accountWith()
    return { okrugId, now, accountId, call: (context) => enrolSecondFactor(context, { code: '000000' }) }
  },
  'accounts.remove-second-factor': async () => {
    const { id: accountId } = await accountWith()
    return { okrugId, now, accountId, call: (context) => removeSecondFactor(context) }
  },
}
