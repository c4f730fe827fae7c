import type { Actor, GrantedRole } from '@/lib/access/actor'
import type { Context } from '@/lib/platform/auth/context'
import { sessionAt } from '@/lib/platform/auth/current'
import { sha256 } from '@/lib/platform/auth/keyed'
import { hashPassword } from '@/lib/platform/auth/password'
import { openSession } from '@/lib/platform/auth/session'
import { db, transact } from '@/lib/platform/db/client'

const epoch = new Date('2026-01-01T00:00:00Z')
let made = 0

type Wish = {
  login?: string
  password?: string
  member?: { okrugId: string; id: string }
  roles?: { role: GrantedRole; unitId: string; since?: string; until?: string }[]
}

/** An account as commands would have left it: `login` is unique unless told, roles run from 1 January 2026 without end. */
export async function accountWith({
  login,
  password,
  member,
  roles = [],
}: Wish = {}): Promise<{ id: string; login: string }> {
  made += 1
  return db.account.create({
    select: { id: true, login: true },
    data: {
      login: login ?? `login${made}`,
      displayName: `Тұлға ${made}`,
      passwordHash: password ? await hashPassword(password) : null,
      memberOkrugId: member?.okrugId,
      memberId: member?.id,
      createdAt: epoch,
      grants: {
        create: roles.map(({ role, unitId, since, until }) => ({
          role,
          unitId,
          since: new Date(since ?? '2026-01-01'),
          until: until ? new Date(until) : null,
          grantedAt: epoch,
        })),
      },
    },
  })
}

/** A session that has passed the second factor: the secret that its cookie carries. */
export async function sessionOf(accountId: string, now: Date): Promise<string> {
  const secret = await transact((tx) => openSession(tx, { accountId, method: 'password', agent: 'test', now }))
  await db.session.update({ where: { id: sha256(secret) }, data: { secondAt: now } })
  return secret
}

/** Whoever a test signs in proves again who they are whenever asked, unless the test says otherwise. */
const ever = new Date('2100-01-01T00:00:00Z')

/** Signs an account in and returns the context its commands run in at `now`, read back as on a request. */
export async function contextOf(accountId: string, now: Date): Promise<Context & { actor: Actor }> {
  const secret = await sessionOf(accountId, now)
  const session = await sessionAt(sha256(secret), now)
  if (!session) throw new Error(`account ${accountId} may not sign in`)
  const { actor, id, method, second } = session
  return { actor, now, session: { id, method, second, provenAt: ever } }
}
