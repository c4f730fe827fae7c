import { z } from 'zod'
import { answers, evidenceKinds, hearingOutcomes, mostParts, rulings } from './workflow'

export { evidenceKinds, hearingOutcomes, mostParts, rulings } from './workflow'

const decisionRef = z.object({ okrugId: z.string().regex(/^\d{9}$/), decisionId: z.uuid() })
export type DecisionRef = z.infer<typeof decisionRef>

const reason = z.string().trim().max(4000)
const bilingual = (longest: number) => {
  const text = z.string().trim().min(1).max(longest)
  return z.object({ kk: text, ru: text })
}

/** The akim's answer; a disagreement is reasoned in both languages (DC-6, law.md section 7). */
export const answerDecisionInput = decisionRef
  .extend({
    answer: z.enum(answers),
    reasons: z.object({ kk: reason, ru: reason }).default({ kk: '', ru: '' }),
  })
  .superRefine(({ answer, reasons }, context) => {
    for (const language of ['kk', 'ru'] as const)
      if (answer === 'disagreed' && reasons[language] === '')
        context.addIssue({ code: 'custom', path: ['reasons', language], params: { key: 'required' } })
  })
export type AnswerDecisionInput = z.infer<typeof answerDecisionInput>

export const tellMembersInput = decisionRef.pick({ okrugId: true }).extend({ meetingId: z.uuid() })
export type TellMembersInput = z.infer<typeof tellMembersInput>

/** DC-6: `meetingId` is the draft on whose agenda the question comes again. */
export const rediscussInput = decisionRef.extend({ meetingId: z.uuid() })
export type RediscussInput = z.infer<typeof rediscussInput>

/** DC-7: the maslikhat's session by its ordinal and day. */
export const scheduleInput = decisionRef.extend({
  sessionNumber: z.coerce.number().int().min(1).max(999),
  date: z.iso.date(),
})
export type ScheduleInput = z.infer<typeof scheduleInput>

export const recordInput = decisionRef.extend({ discussion: bilingual(10_000) })
export type RecordInput = z.infer<typeof recordInput>

export const resolveInput = decisionRef.extend({ ruling: z.enum(rulings), reasons: bilingual(4000) })
export type ResolveInput = z.infer<typeof resolveInput>

/** A form numbers its rows `persons.0`, `persons.1` …; those that are empty are left out, and the first is missed when none is left. */
const rows = <Row extends z.ZodType>(row: Row) =>
  z.preprocess((given) => {
    const all = typeof given === 'object' && given !== null ? Object.values(given) : []
    const typed = (one: unknown): boolean =>
      typeof one === 'string'
        ? one.trim() !== ''
        : typeof one === 'object' && one !== null && Object.values(one).some(typed)
    const kept = all.filter(typed)
    return kept.length > 0 ? kept : all.slice(0, 1)
  }, z.array(row).min(1).max(mostParts))

/** DC-8: who answers for what, by when. */
export const planInput = decisionRef.extend({
  due: z.iso.date(),
  persons: rows(z.object({ name: z.string().trim().min(1).max(200), office: bilingual(300) })),
  steps: rows(z.object({ title: bilingual(300) })),
})
export type PlanInput = z.infer<typeof planInput>

/** DC-10: what was done, with each part's per cent by its id; parts not named stay as they were. */
export const reportInput = decisionRef.extend({
  text: bilingual(4000),
  percents: z.record(z.uuid(), z.coerce.number().int().min(0).max(100)).default({}),
})
export type ReportInput = z.infer<typeof reportInput>

/** Where a picture or paper belongs: a part of the work, and what it shows. */
export const evidencePlace = decisionRef.extend({ stepId: z.uuid(), kind: z.enum(evidenceKinds) })

/** `name` is what the file was called where it came from. */
export type EvidenceInput = z.infer<typeof evidencePlace> & { name: string }

/** DC-10: what the session said of the report it heard. */
export const hearingInput = decisionRef.extend({
  meetingId: z.uuid(),
  outcome: z.enum(hearingOutcomes),
  note: bilingual(2000),
})
export type HearingInput = z.infer<typeof hearingInput>

export const letterInput = rediscussInput
export type LetterInput = z.infer<typeof letterInput>

export const evidenceRef = decisionRef.extend({ evidenceId: z.uuid() })
export type EvidenceRef = z.infer<typeof evidenceRef>
