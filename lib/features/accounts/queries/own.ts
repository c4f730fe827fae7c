import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db/client'
import { almatyDate } from '@/lib/statute/civil-date'
import type { OwnView } from '../views'
import { derivedViews, grantedViews, memberSelection, unitsOf } from './roles'

const shownAttempts = 10

/** What an account's owner sees of it. `session`: the stored id of the session it is asked from. */
export async function ownAccount(actor: Actor, session: string | undefined, now: Date): Promise<OwnView> {
  const { accountId } = actor
  const [row, sessions, attempts, unit] = await Promise.all([
    db.account.findUniqueOrThrow({
      where: { id: accountId },
      select: {
        memberOkrugId: true,
        member: { select: memberSelection },
        grants: { where: { endedAt: null }, orderBy: { since: 'asc' } },
      },
    }),
    db.session.findMany({
      where: { accountId, endedAt: null, expiresAt: { gt: now } },
      orderBy: { lastSeenAt: 'desc' },
    }),
    db.signInAttempt.findMany({ where: { accountId }, orderBy: { at: 'desc' }, take: shownAttempts }),
    unitsOf(actor.grants.map((grant) => grant.unitId)),
  ])
  const today = almatyDate(now)
  const begun = row.grants.filter((grant) => grant.since <= new Date(today))
  return {
    roles: [...grantedViews(begun, unit, today).filter((role) => !role.over), ...derivedViews(row, unit, today)],
    sessions: sessions.map(({ id, agent, method, createdAt, lastSeenAt }) => ({
      id,
      agent,
      method,
      createdAt,
      lastSeenAt,
      here: id === session,
    })),
    attempts: attempts.map(({ at, method, success }) => ({ at, method, success })),
  }
}
