import { signInitiative } from '@/lib/features/meetings/commands/sign-initiative'
import { startInitiative } from '@/lib/features/meetings/commands/start-initiative'
import { submitInitiative } from '@/lib/features/meetings/commands/submit-initiative'
import type { Context } from '@/lib/platform/auth/context'
import { acting, at } from './desk'
import { type Draft, today } from './drafts'
import { must } from './meetings'
import { okrugOf } from './okrugs'
import { memberOf } from './roll'

/** What a member asks a gathering about. */
export const initiative = (okrugId: string) => ({
  okrugId,
  mode: 'members' as const,
  reason: { kk: 'Ауыз су туралы', ru: '' },
  items: [{ competence: 'priorities' as const, title: { kk: 'Су құбыры', ru: '' } }],
})

/** A member of an okrug's roll, signed in. */
export const resident = (okrugId: string, memberId: string | null, now = at(today)): Context =>
  acting('citizen', okrugId, now, { memberId })

export type Initiated = { ref: Draft; memberId: string }

/** An initiative whose starter has signed, and nobody else. The okrug must exist. */
export async function initiativeOf(okrugId: string, now = at(today)): Promise<Initiated> {
  const memberId = await memberOf(okrugId)
  const { id } = await must(startInitiative(resident(okrugId, memberId, now), initiative(okrugId)))
  return { ref: { okrugId, meetingId: id }, memberId }
}

/** `count` more members of the roll sign. */
export async function signedBy({ ref }: Initiated, memberIds: readonly string[], now = at(today)): Promise<void> {
  for (const memberId of memberIds) await must(signInitiative(resident(ref.okrugId, memberId, now), ref))
}

/** A new okrug of twenty members, two of whom apply to the district akim: the tenth part. */
export async function appliedIn(okrugId: string, now = at(today)): Promise<Initiated> {
  await okrugOf(okrugId)
  const others = await Promise.all(Array.from({ length: 19 }, () => memberOf(okrugId)))
  const begun = await initiativeOf(okrugId, now)
  await signedBy(begun, others.slice(0, 1), now)
  await must(submitInitiative(resident(okrugId, begun.memberId, now), begun.ref))
  return begun
}
