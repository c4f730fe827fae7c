import { z } from 'zod'
import { competences } from './workflow'

/** Text in both state languages, neither of which may be missing in what is published. */
export const bilingual = (longest: number) => {
  const text = z.string().trim().min(1).max(longest)
  return z.object({ kk: text, ru: text })
}

/** A meeting of an okrug: what every page of a meeting binds to its forms. */
export const meetingRef = z.object({ okrugId: z.string().regex(/^\d{9}$/), meetingId: z.uuid() })
export type MeetingRef = z.infer<typeof meetingRef>

/** A seat holder at a meeting. */
export const attendeeRef = meetingRef.extend({ membershipId: z.uuid() })
export type AttendeeRef = z.infer<typeof attendeeRef>

/** MT-5: who speaks but never votes. */
export const inviteeInput = meetingRef.extend({ name: z.string().trim().min(1).max(200), office: bilingual(300) })
export type InviteeInput = z.input<typeof inviteeInput>

/** MT-2: `openedBy` is the akim, or the person he authorised, by name. */
export const openingInput = meetingRef.extend({ openedBy: z.string().trim().min(1).max(200) })
export type OpeningInput = z.input<typeof openingInput>

/** MT-3: an item proposed at the meeting itself. */
export const amendmentInput = meetingRef.extend({
  competence: z.enum(competences),
  title: bilingual(500),
  draft: bilingual(10_000),
})
export type AmendmentInput = z.input<typeof amendmentInput>

export const speechKinds = ['speech', 'query', 'clarification', 'answer'] as const

/** Who spoke, as one field of a form: `member:<membership>` or `invitee:<invitee>`. */
const speaker = z.templateLiteral([z.enum(['member', 'invitee']), ':', z.uuid()])

export const speechInput = meetingRef.extend({
  itemId: z.uuid(),
  speaker,
  kind: z.enum(speechKinds),
  summary: bilingual(4_000),
})
export type SpeechInput = z.input<typeof speechInput>

export const speechEdit = meetingRef.extend({ speechId: z.uuid(), summary: bilingual(4_000) })
export type SpeechEdit = z.input<typeof speechEdit>
