import 'server-only'
import type { Grant } from '@/lib/access/actor'
import { db } from '@/lib/platform/db/client'
import { isDemo } from '@/lib/platform/env/demo'
import type { SecondState, SignInMethod } from './context'

/** Who an open session belongs to, and every role the account holds on `day` (civil, Almaty). */
export type SessionRow = {
  id: string
  method: SignInMethod
  lastSeenAt: Date
  accountId: string
  displayName: string
  login: string
  hasPassword: boolean
  memberId: string | null
  grants: Grant[]
  second: SecondState
  provenAt: Date | null
  /** What still lacks before the session is open: its second factor, or one set up for an office's account that has none. */
  pending: 'ask' | 'enrol' | null
}

/**
 * An open session with its account's roles, in one statement because every personal page begins with it. Roles are given (role_grant), or
 * follow from other facts: who is on a roll is its citizen, who sits in a seat is the assembly's member. A term that has run out gives nothing.
 */
export async function sessionRow(id: string, now: Date, day: string): Promise<SessionRow | null> {
  const [row] = await db.$queryRaw<SessionRow[]>`
    select s.id, s.method, s.last_seen_at as "lastSeenAt", a.id as "accountId", a.display_name as "displayName", a.login,
      a.password_hash is not null as "hasPassword", a.member_id as "memberId",
      case when f.account_id is not null then 'on' when a.demo and ${isDemo()} then 'spared' else 'off' end as second, s.proven_at as "provenAt",
      case
        when s.second_at is not null or (a.demo and ${isDemo()}) then null
        when f.account_id is not null then 'ask'
        when exists (select 1 from role_grant
          where account_id = a.id and ended_at is null and coalesce(until, 'infinity') >= ${day}::date) then 'enrol'
      end as pending,
      coalesce((select json_agg(json_build_object('role', held.role, 'unitId', held.unit_id)) from (
        select role::text, unit_id from role_grant
          where account_id = a.id and ended_at is null and since <= ${day}::date and coalesce(until, 'infinity') >= ${day}::date
        union all
        select 'citizen', a.member_okrug_id where a.member_okrug_id is not null
        union all
        select 'assemblyMember', okrug_id from assembly_membership
          where okrug_id = a.member_okrug_id and member_id = a.member_id and since <= ${day}::date and until >= ${day}::date
            and coalesce(ended_on, 'infinity') > ${day}::date
      ) as held), '[]') as grants
    from session s join account a on a.id = s.account_id left join second_factor f on f.account_id = a.id
    where s.id = ${id} and s.ended_at is null and s.expires_at > ${now} and a.blocked_at is null`
  return row ?? null
}
