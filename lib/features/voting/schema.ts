import { z } from 'zod'
import { bilingual, meetingRef } from '@/lib/features/meetings/schema'
import { voteChoices } from '@/lib/statute/tally'

/** A question put to an open vote. */
export const motionRef = meetingRef.extend({ motionId: z.uuid() })
export type MotionRef = z.infer<typeof motionRef>

/** MT-2: who stands; MT-4: which item; DC-1: which item and the text as put to the vote; MT-7: who asks for more time, on which item. */
export const motionInput = z.discriminatedUnion('kind', [
  meetingRef.extend({ kind: z.literal('chair'), candidateId: z.uuid() }),
  meetingRef.extend({ kind: z.literal('secretary'), candidateId: z.uuid() }),
  meetingRef.extend({ kind: z.literal('inclusion'), itemId: z.uuid() }),
  meetingRef.extend({ kind: z.literal('decision'), itemId: z.uuid(), text: bilingual(10_000).optional() }),
  meetingRef.extend({ kind: z.literal('extension'), itemId: z.uuid(), candidateId: z.uuid() }),
])
export type MotionInput = z.input<typeof motionInput>

/** One member's vote, whoever types it: the secretary at the desk or the member on a phone. */
export const voteInput = motionRef.extend({ membershipId: z.uuid(), choice: z.enum(voteChoices) })
export type VoteInput = z.input<typeof voteInput>

/** The hands of the whole hall. `rest` is the vote of everyone present who is not named and has not voted yet. */
export const handsInput = motionRef.extend({
  votes: z.record(z.uuid(), z.enum(voteChoices)).default({}),
  rest: z.enum(voteChoices).optional(),
})
export type HandsInput = z.input<typeof handsInput>

/** DC-2: the chair's own voice; there is no abstaining from it. */
export const castingInput = motionRef.extend({ membershipId: z.uuid(), choice: z.enum(['for', 'against']) })
export type CastingInput = z.input<typeof castingInput>
