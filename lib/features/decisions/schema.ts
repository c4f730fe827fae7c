import { z } from 'zod'
import { answers } from './workflow'

const okrugId = z.string().regex(/^\d{9}$/)
const reason = z.string().trim().max(4000)

/** The akim's answer; a disagreement is reasoned in both languages (DC-6, law.md section 7). */
export const answerDecisionInput = z
  .object({
    okrugId,
    decisionId: z.uuid(),
    answer: z.enum(answers),
    reasons: z.object({ kk: reason, ru: reason }).default({ kk: '', ru: '' }),
  })
  .superRefine(({ answer, reasons }, context) => {
    for (const language of ['kk', 'ru'] as const)
      if (answer === 'disagreed' && reasons[language] === '')
        context.addIssue({ code: 'custom', path: ['reasons', language], params: { key: 'required' } })
  })
export type AnswerDecisionInput = z.infer<typeof answerDecisionInput>

export const tellMembersInput = z.object({ okrugId, meetingId: z.uuid() })
export type TellMembersInput = z.infer<typeof tellMembersInput>
