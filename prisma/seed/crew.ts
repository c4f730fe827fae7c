import type { Actor, Role } from '@/lib/access/actor'
import type { Context } from '@/lib/platform/auth/context'
import type { Outcome } from '@/lib/platform/errors/outcome'
import { addDays, type CivilDate } from '@/lib/statute/civil-date'

/** Who acts in an okrug's demo: real accounts of it, and the holders of its seats in the order of the seats. */
export type Crew = {
  okrugId: string
  clerk: Actor
  akim: Actor
  akimName: string
  members: { membershipId: string; memberId: string; actor: Actor | null }[]
}

/** Someone acting in one role of an okrug. */
export const actorIn = (okrugId: string, role: Role, accountId: string, memberId: string | null = null): Actor => ({
  accountId,
  memberId,
  grants: [{ role, unitId: okrugId }],
})

/** An instant of an Almaty day. */
export const at = (day: CivilDate, time: string): Date => new Date(`${day}T${time}:00+05:00`)

/** A clock that a story moves: each act happens a little later than the one before. */
export class Clock {
  #now: number
  constructor(start: Date) {
    this.#now = start.getTime()
  }
  /** The next act of `actor`, `seconds` after the last. */
  by(actor: Actor | null, seconds = 20): Context {
    this.#now += seconds * 1000
    return { actor, now: new Date(this.#now) }
  }
  goTo(moment: Date): void {
    this.#now = Math.max(this.#now, moment.getTime())
  }
  get now(): Date {
    return new Date(this.#now)
  }
}

/** The demo is made of lawful acts only: a refusal is a fault of the demo. */
export async function must<T extends object>(outcome: Promise<Outcome<T>>): Promise<T> {
  const result = await outcome
  if (result.ok) return result
  throw new Error(`the demo was refused: ${result.code} ${JSON.stringify(result.verdict ?? result.params ?? {})}`)
}

/** Monday to Friday at or after a day: sessions are not held on weekends. */
export function weekdayFrom(day: CivilDate): CivilDate {
  let date = day
  while ([0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())) date = addDays(date, 1)
  return date
}
