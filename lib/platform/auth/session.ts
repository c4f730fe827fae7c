import 'server-only'
import { randomBytes } from 'node:crypto'
import { db, type Tx } from '@/lib/platform/db/client'
import type { SignInMethod } from './context'
import { sha256 } from './keyed'

const hour = 3_600_000

/** How long a session lasts at most [P]: an office's computer is shared and forgets after a working day, a citizen's phone after a month. */
const officeHours = 12
const citizenHours = 30 * 24

/** Opens a session and returns the random id for the cookie; the table keeps its hash alone. */
export async function openSession(
  tx: Tx,
  session: { accountId: string; method: SignInMethod; agent: string; now: Date },
): Promise<string> {
  const { accountId, method, agent, now } = session
  const id = randomBytes(32).toString('base64url')
  const offices = await tx.roleGrant.count({ where: { accountId, endedAt: null } })
  const expiresAt = new Date(now.getTime() + (offices > 0 ? officeHours : citizenHours) * hour)
  await tx.session.create({
    data: { id: sha256(id), accountId, method, agent, createdAt: now, lastSeenAt: now, expiresAt },
  })
  return id
}

/** Ends every open session of an account at once, but for the one whose stored id is `except`. */
export async function endSessions(tx: Tx, accountId: string, now: Date, except?: string | null): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { accountId, endedAt: null, ...(except ? { id: { not: except } } : {}) },
    data: { endedAt: now },
  })
  return count
}

/** Notes that a session is in use, at most every five minutes. */
export async function touch(session: { id: string; lastSeenAt: Date }, now: Date): Promise<void> {
  if (now.getTime() - session.lastSeenAt.getTime() < hour / 12) return
  await db.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now } })
}
