import { type Actor, type GrantedRole, operator, platformUnit } from '@/lib/access/actor'
import { createAccount } from '@/lib/features/accounts/commands/create-account'
import { grantRole } from '@/lib/features/accounts/commands/grant-role'
import { hashPassword } from '@/lib/platform/auth/password'
import { db } from '@/lib/platform/db/client'
import { env } from '@/lib/platform/env/env'
import type { CivilDate } from '@/lib/statute/civil-date'
import { actorIn, must } from './crew'

type Wish = {
  login: string
  name: string
  member?: { okrugId: string; id: string }
  role?: GrantedRole
  unitId?: string
}

/** Every demo account has the same password, DEMO_PASSWORD: one hash serves them all. */
let hash: Promise<string> | undefined

/** An account as the administrator opens it, with its role from `since` on, and the demo's password in place of the first one-time code. */
export async function openAccount(wish: Wish, since: CivilDate, now: Date): Promise<Actor> {
  const by = { actor: operator, now }
  const { login, name, member, role, unitId = platformUnit } = wish
  const { accountId } = await must(createAccount(by, { login, displayName: name, member }))
  if (role) await must(grantRole(by, { accountId, role, unitId, since }))
  hash ??= hashPassword(env().DEMO_PASSWORD)
  await db.account.update({ where: { id: accountId }, data: { passwordHash: await hash, demo: true } })
  await db.oneTimeCode.deleteMany({ where: { accountId } })
  return role ? actorIn(unitId, role, accountId, member?.id) : { accountId, memberId: member?.id ?? null, grants: [] }
}
