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

/** Text that may still lack one of the two languages: it is completed before the notice. */
const draftText = (longest: number) => {
  const text = z.string().trim().max(longest)
  return z
    .object({ kk: text.default(''), ru: text.default('') })
    .refine(({ kk, ru }) => kk !== '' || ru !== '', { path: ['kk'], params: { key: 'eitherLanguage' } })
}

const okrugRef = meetingRef.pick({ okrugId: true })

/** Day and time of day in Almaty, and where. */
const timeAndPlace = z.object({
  date: z.iso.date(),
  time: z.iso.time({ precision: -1 }),
  place: bilingual(300),
})

/** `candidates`: on candidates for akim and nothing else, for which NT-3's short notice is enough. */
export const sessionSubjects = ['ordinary', 'candidates'] as const

export const conveneInput = okrugRef
  .extend({ subject: z.enum(sessionSubjects).default('ordinary') })
  .extend(timeAndPlace.shape)
export type ConveneInput = z.input<typeof conveneInput>

export const timeInput = meetingRef.extend(timeAndPlace.shape)
export type TimeInput = z.input<typeof timeInput>

const proposal = z.object({ competence: z.enum(competences), title: draftText(500) })

/** A form numbers its proposals `items.0`, `items.1` …; those without a title are left out. */
const proposals = z.preprocess((given) => {
  const rows = typeof given === 'object' && given !== null ? Object.values(given) : []
  return rows.filter((row) => typeof row === 'object' && row?.title && Object.values(row.title).some(Boolean))
}, z.array(proposal).min(1).max(10))

/** AS-2: a written request in free form, with an agenda. */
export const requestInput = okrugRef.extend({ reason: draftText(2_000), items: proposals })
export type RequestInput = z.output<typeof requestInput>

/** A ticked box sends `on`, one left empty nothing. */
const pastDecisions = z.union([z.boolean(), z.enum(['on', '']).transform((mark) => mark === 'on')]).default(false)

/** An item of a draft. `draft` is the decision proposed; either language may still be missing until the notice. */
export const agendaItemInput = meetingRef.extend({
  competence: z.enum(competences),
  title: draftText(500),
  draft: draftText(10_000),
  pastDecisions,
})
export type AgendaItemInput = z.input<typeof agendaItemInput>

/** `position`: where the item shall stand, counted from 1. */
export const agendaItemEdit = agendaItemInput.extend({
  itemId: z.uuid(),
  position: z.coerce.number().int().min(1).max(100),
})
export type AgendaItemEdit = z.input<typeof agendaItemEdit>

export const agendaItemRef = meetingRef.extend({ itemId: z.uuid() })
export type AgendaItemRef = z.infer<typeof agendaItemRef>

/** How a notice reaches the members; the portal is always among them. */
export const channels = ['portal', 'media', 'board', 'messenger', 'sms', 'inPerson'] as const
export type Channel = (typeof channels)[number]

export const announceInput = meetingRef.extend({
  channels: z.preprocess((given) => [given ?? []].flat(), z.array(z.enum(channels)).min(1)),
})
export type AnnounceInput = z.output<typeof announceInput>

/** `name` is what the file was called where it came from. */
export const materialInput = agendaItemRef.extend({ name: z.string().max(1000) })
export type MaterialInput = z.infer<typeof materialInput>

export const materialRef = meetingRef.extend({ materialId: z.uuid() })
export type MaterialRef = z.infer<typeof materialRef>

/** `rule`: a rule's id or a gate of the portal's own; whether it may be overridden is the statute's to say. */
export const overrideInput = meetingRef.extend({ rule: z.string().max(40), reason: bilingual(2_000) })
export type OverrideInput = z.input<typeof overrideInput>
