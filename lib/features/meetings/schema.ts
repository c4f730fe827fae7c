import { z } from 'zod'
import { voteChoices } from '@/lib/statute/tally'
import { competences, competencesOf, gatheringModes, type MeetingKind, needsDraft, paperPurposes } from './workflow'

/** What an agenda item of each kind of meeting may be about, for forms. */
export const agendaCompetences = competencesOf

/** Text in both state languages, neither of which may be missing in what is published. */
export const bilingual = (longest: number) => {
  const text = z.string().trim().min(1).max(longest)
  return z.object({ kk: text, ru: text })
}

/** A meeting of an okrug: what every page of a meeting binds to its forms. */
export const meetingRef = z.object({ okrugId: z.string().regex(/^\d{9}$/), meetingId: z.uuid() })
export type MeetingRef = z.infer<typeof meetingRef>

/** A seat holder at a meeting. */
export const attendeeRef = meetingRef.extend({ memberId: z.uuid() })
export type AttendeeRef = z.infer<typeof attendeeRef>

/** How somebody votes in a gathering: from their phone, by name, or with a card that is counted. */
export const ballotChannels = ['phone', 'card'] as const

/** Somebody came to the desk. Without a channel they vote by name there, as in a session. */
export const arrivalInput = attendeeRef.extend({ channel: z.enum(ballotChannels).optional() })
export type ArrivalInput = z.input<typeof arrivalInput>

/** `absent`: was never in the hall, so that nobody left it. A button of a form sends its name. */
export const departureInput = attendeeRef.extend({
  absent: z.union([z.boolean(), z.literal('yes').transform(() => true)]).default(false),
})
export type DepartureInput = z.input<typeof departureInput>

export const channelInput = attendeeRef.extend({ channel: z.enum(ballotChannels) })
export type ChannelInput = z.input<typeof channelInput>

/** The code shown in the hall, as typed. */
export const hallCodeInput = meetingRef.extend({ code: z.string().trim().min(1).max(40) })
export type HallCodeInput = z.input<typeof hallCodeInput>

/** Who is looked for at the desk of a meeting: a number, a barcode, a card, or the beginnings of names. */
export const attendeesInput = meetingRef.extend({ q: z.string().trim().min(1).max(60) })
export type AttendeesInput = z.infer<typeof attendeesInput>

/** People in the hall who may take part, as one counter counted them. */
export const headcountInput = meetingRef.extend({ count: z.coerce.number().int().min(0).max(100_000) })
export type HeadcountInput = z.output<typeof headcountInput>

/** MT-5: who speaks but never votes. */
export const inviteeInput = meetingRef.extend({ name: z.string().trim().min(1).max(200), office: bilingual(300) })
export type InviteeInput = z.input<typeof inviteeInput>

export const inviteeEdit = inviteeInput.extend({ inviteeId: z.uuid() })
export type InviteeEdit = z.input<typeof inviteeEdit>

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

/** A raised hand: who asks for the floor, on which item, for what. */
export const floorInput = speechInput.omit({ summary: true }).extend({ kind: z.enum(speechKinds).default('speech') })
export type FloorInput = z.input<typeof floorInput>

/** A turn to speak, from the raised hand on. */
export const turnRef = meetingRef.extend({ speechId: z.uuid() })
export type TurnRef = z.infer<typeof turnRef>

/** [P] What a speaker is given where the chair says nothing else, in minutes. */
export const usualMinutes = 5

/** [P] For how many seconds the floor can be taken back as given by mistake. */
export const returnableSeconds = 60

export const floorGrant = turnRef.extend({ minutes: z.coerce.number().int().min(1).max(60).default(usualMinutes) })
export type FloorGrant = z.input<typeof floorGrant>

/** What somebody writes down for themselves during a meeting. */
export const noteInput = meetingRef.extend({ text: z.string().trim().max(20_000) })
export type NoteInput = z.input<typeof noteInput>

/** Text that may still lack one of the two languages: it is completed before the notice. */
const draftText = (longest: number) => {
  const text = z.string().trim().max(longest)
  return z
    .object({ kk: text.default(''), ru: text.default('') })
    .refine(({ kk, ru }) => kk !== '' || ru !== '', { path: ['kk'], params: { key: 'eitherLanguage' } })
}

const longText = z.string().trim().max(10_000).default('')

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

/** A gathering of all members (GA-1) or of the delegates (GA-2). */
const mode = z.enum(gatheringModes).default('members')

export const gatheringInput = okrugRef.extend({ mode }).extend(timeAndPlace.shape)
export type GatheringInput = z.input<typeof gatheringInput>

/** A separate gathering of one area's residents. */
export const separateInput = okrugRef.extend({ areaId: z.uuid() }).extend(timeAndPlace.shape)
export type SeparateInput = z.input<typeof separateInput>

export const timeInput = meetingRef.extend(timeAndPlace.shape)
export type TimeInput = z.input<typeof timeInput>

const firstMissing = { path: [0, 'title', 'kk'], params: { key: 'meetings.noQuestion' } }

/** A form numbers its proposals `items.0`, `items.1` …; those without a title are left out, and the first is missed when none is left. */
const proposals = <Kind extends MeetingKind>(kind: Kind) => {
  const proposal = z.object({ competence: z.enum(competencesOf[kind]), title: draftText(500) })
  return z.preprocess(
    (given) => {
      const rows = typeof given === 'object' && given !== null ? Object.values(given) : []
      return rows.filter((row) => typeof row === 'object' && row?.title && Object.values(row.title).some(Boolean))
    },
    z
      .array(proposal)
      .max(10)
      .refine(({ length }) => length > 0, firstMissing),
  )
}

/** AS-2: a written request in free form, with an agenda. */
export const requestInput = okrugRef.extend({ reason: draftText(2_000), items: proposals('session') })
export type RequestInput = z.output<typeof requestInput>

/** GA-3: why a gathering is asked for, with its questions; one language will do, the office completes the other. */
export const initiativeInput = okrugRef.extend({ mode, reason: draftText(2_000), items: proposals('gathering') })
export type InitiativeInput = z.output<typeof initiativeInput>

/** The same as it came on paper; `initiator` is a number on the roll. */
export const paperInitiativeInput = initiativeInput.extend({
  initiator: z.coerce.number().int().min(1).max(999_999_999),
})
export type PaperInitiativeInput = z.output<typeof paperInitiativeInput>

/** GA-4: the district akim's decision. Everyone reads its reasons, so they are there in both languages. */
export const answers = ['permit', 'refuse'] as const
export const decisionInput = meetingRef.extend({ answer: z.enum(answers), reasons: bilingual(2_000) })
export type DecisionInput = z.input<typeof decisionInput>

/** A ticked box sends `on`, one left empty nothing. */
const pastDecisions = z.union([z.boolean(), z.enum(['on', '']).transform((mark) => mark === 'on')]).default(false)

const eitherLanguage = { path: ['draft', 'kk'], params: { key: 'eitherLanguage' } }

/**
 * An item of a draft. `draft` is the decision proposed; either language may still be missing until the notice, and both where the question is
 * an election.
 */
export const agendaItemInput = meetingRef
  .extend({
    competence: z.enum(competences),
    title: draftText(500),
    draft: z.object({ kk: longText, ru: longText }).default({ kk: '', ru: '' }),
    pastDecisions,
  })
  .refine(({ competence, draft }) => !needsDraft(competence) || draft.kk !== '' || draft.ru !== '', eitherLanguage)
export type AgendaItemInput = z.input<typeof agendaItemInput>

/** `position`: where the item shall stand, counted from 1. */
export const agendaItemEdit = agendaItemInput.safeExtend({
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

/** A sheet that came on paper, under the name the office calls it by. */
/** `dated`: of signatures, the last day on the sheet. */
export const sheetInput = meetingRef.extend({
  purpose: z.enum(paperPurposes),
  label: z.string().trim().min(1).max(60),
  dated: z.union([z.literal('').transform(() => undefined), z.iso.date()]).optional(),
})
export type SheetInput = z.input<typeof sheetInput>

export const sheetRef = meetingRef.extend({ sheetId: z.uuid() })
export type SheetRef = z.infer<typeof sheetRef>

/** `name` is what the file was called where it came from. */
export const scanInput = sheetRef.extend({ name: z.string().max(1000) })
export type ScanInput = z.infer<typeof scanInput>

/** One row of a sheet as it was typed or scanned; `choice` on ballots. */
export const rowInput = sheetRef.extend({
  row: z.string().trim().min(1).max(60),
  choice: z.enum(voteChoices).optional(),
})
export type RowInput = z.infer<typeof rowInput>

export const rowRef = sheetRef.extend({ number: z.coerce.number().int().min(1) })
export type RowRef = z.infer<typeof rowRef>

/** `rule`: a rule's id or a gate of the portal's own; whether it may be overridden is the statute's to say. */
export const overrideInput = meetingRef.extend({ rule: z.string().max(40), reason: bilingual(2_000) })
export type OverrideInput = z.input<typeof overrideInput>
