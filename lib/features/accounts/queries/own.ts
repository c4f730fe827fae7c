import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db/client'
import { almatyDate } from '@/lib/statute/civil-date'
import type { OwnView } from '../views'
import { grantedViews, heldViews, unitsOf } from './roles'

const shownAttempts = 10

/** What an account's owner sees of it. `session`: the stored id of the session it is asked from. */
export async function ownAccount(actor: Actor, session: string | undefined, now: Date): Promise<OwnView> {
  const { accountId } = actor
  const [grants, sessions, attempts, unit] = await Promise.all([
    db.roleGrant.findMany({ where: { accountId, endedAt: null }, orderBy: [{ since: 'asc' }, { id: 'asc' }] }),
    db.session.findMany({
      where: { accountId, endedAt: null, expiresAt: { gt: now } },
      orderBy: { lastSeenAt: 'desc' },
    }),
    db.signInAttempt.findMany({ where: { accountId }, orderBy: { at: 'desc' }, take: shownAttempts }),
    unitsOf(actor.grants.map((grant) => grant.unitId)),
  ])
  return {
    roles: heldViews(actor.grants, grantedViews(grants, unit, almatyDate(now)), unit),
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
