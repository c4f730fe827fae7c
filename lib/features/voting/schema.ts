import { z } from 'zod'
import { bilingual, meetingRef } from '@/lib/features/meetings/schema'
import { voteChoices } from '@/lib/statute/tally'

/** A question put to an open vote. */
export const motionRef = meetingRef.extend({ motionId: z.uuid() })
export type MotionRef = z.infer<typeof motionRef>

/** What a gathering elects of the assembly: the seats that are vacant, or all of it anew. */
export const compositionScopes = ['vacant', 'whole'] as const

/** An empty field of a form is no answer. */
const unless = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional()

/**
 * MT-2: who stands; MT-4: which item; a gathering's agenda as a whole; DC-1: which item and the text as put to the vote, with the seats it
 * gives the assembly and whether all of it is elected anew; MT-7: who asks for more time, on which item; SG-1: who is to be sent; AS-5: who
 * is to sit, for which settlement.
 */
export const motionInput = z.discriminatedUnion('kind', [
  meetingRef.extend({ kind: z.literal('chair'), candidateId: z.uuid() }),
  meetingRef.extend({ kind: z.literal('secretary'), candidateId: z.uuid() }),
  meetingRef.extend({ kind: z.literal('inclusion'), itemId: z.uuid() }),
  meetingRef.extend({ kind: z.literal('agenda') }),
  meetingRef.extend({
    kind: z.literal('decision'),
    itemId: z.uuid(),
    text: bilingual(10_000).optional(),
    seats: unless(z.coerce.number().int().min(1).max(999)),
    scope: unless(z.enum(compositionScopes)),
  }),
  // Without a member it is for the invitee who has the floor.
  meetingRef.extend({ kind: z.literal('extension'), itemId: z.uuid(), candidateId: unless(z.uuid()) }),
  meetingRef.extend({ kind: z.literal('delegate'), itemId: z.uuid(), candidateId: z.uuid() }),
  meetingRef.extend({
    kind: z.literal('seat'),
    itemId: z.uuid(),
    candidateId: z.uuid(),
    settlementId: unless(z.string().regex(/^\d{9}$/)),
  }),
])
export type MotionInput = z.input<typeof motionInput>
export type AskedMotion = z.output<typeof motionInput>

/** A member's own vote, under the id that their phone made for it. */
export const ballotInput = motionRef.extend({ ballotId: z.uuid(), choice: z.enum(voteChoices) })
export type BallotInput = z.input<typeof ballotInput>

/** Into how many parts the hall is divided for counting cards. */
export const sectorsInput = meetingRef.extend({ sectors: z.coerce.number().int().min(1).max(50) })
export type SectorsInput = z.output<typeof sectorsInput>

/** An empty field is no answer: where no card was raised one writes 0. */
const raised = z
  .union([
    z.number(),
    z
      .string()
      .trim()
      .regex(/^\d{1,6}$/),
  ])
  .transform(Number)
  .pipe(z.number().int().min(0).max(100_000))

/** The cards raised in one sector, as one counter counted them. */
export const cardTallyInput = motionRef.extend({
  sector: z.coerce.number().int().min(1).max(50),
  for: raised,
  against: raised,
  abstain: raised,
})
export type CardTallyInput = z.output<typeof cardTallyInput>

/**
 * The hands of the whole hall. `rest` is the vote of everyone present who is not named and has not voted yet; `seen` is what the form showed of
 * each member, empty where nothing: what it only showed is not said again.
 */
export const handsInput = motionRef.extend({
  votes: z.record(z.uuid(), z.enum(voteChoices)).default({}),
  seen: z.record(z.uuid(), z.enum([...voteChoices, ''])).optional(),
  rest: z.enum(voteChoices).optional(),
})
export type HandsInput = z.input<typeof handsInput>

/** DC-2: the chair's own voice; there is no abstaining from it. */
export const castingInput = motionRef.extend({ memberId: z.uuid(), choice: z.enum(['for', 'against']) })
export type CastingInput = z.input<typeof castingInput>
