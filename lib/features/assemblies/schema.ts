import { z } from 'zod'

const okrugId = z.string().regex(/^\d{9}$/)
const civilDay = z.iso.date()

/** Why a seat falls vacant before its term. */
export const endReasons = ['ownWish', 'movedAway', 'recalled', 'excluded', 'died', 'other'] as const
export type EndReason = (typeof endReasons)[number]

/** AS-5's limit is the statute's to judge, so a number that is too large is refused in its words. */
export const setSeatsInput = z.object({ okrugId, seats: z.coerce.number().int().min(1).max(999) })
export type SetSeats = z.input<typeof setSeatsInput>

/**
 * `since` and `until` are the first and the last day of the term; an empty `until` is the longest term the law gives. `basisNumber` and
 * `basisOn`: the protocol of the gathering that elected them (AS-5), as the paper has it.
 */
export const seatMemberInput = z.object({
  okrugId,
  memberId: z.uuid(),
  seat: z.coerce.number().int().min(1).max(25),
  since: civilDay,
  until: z.union([z.literal('').transform(() => undefined), civilDay]).optional(),
  /** the settlement the member speaks for; empty for the okrug as a whole */
  settlementId: z.union([z.literal('').transform(() => undefined), z.string().regex(/^\d{9}$/)]).optional(),
  basisNumber: z.string().trim().min(1).max(60),
  basisOn: civilDay,
})
export type SeatMember = z.input<typeof seatMemberInput>

/** `endedOn`: the first day on which the seat is vacant. */
export const endMembershipInput = z.object({
  okrugId,
  membershipId: z.uuid(),
  endedOn: civilDay,
  reason: z.enum(endReasons),
})
export type EndMembership = z.input<typeof endMembershipInput>

/** `endedOn`: the first day on which the delegate has no mandate. */
export const endMandateInput = endMembershipInput.omit({ membershipId: true }).extend({ delegateId: z.uuid() })
export type EndMandate = z.input<typeof endMandateInput>
