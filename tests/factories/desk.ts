import { randomUUID } from 'node:crypto'
import type { Role } from '@/lib/access/actor'
import type { Context } from '@/lib/platform/auth/context'

/** An instant of an Almaty day, at noon unless told. */
export const at = (day: string, time = '12:00') => new Date(`${day}T${time}:00+05:00`)

/** Someone with one role in one unit acting at `now`. The account exists only by name: commands read what they need of it from the actor. */
export const acting = (
  role: Role,
  unitId: string,
  now: Date,
  { memberId = null, accountId = randomUUID() }: { memberId?: string | null; accountId?: string } = {},
): Context => ({ actor: { accountId, memberId, grants: [{ role, unitId }] }, now })
