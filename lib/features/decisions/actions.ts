'use server'

import { refresh } from '@/lib/platform/cache/publish'
import type { FormState } from '@/lib/platform/forms/state'
import { submit } from '@/lib/platform/forms/submit'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { answerDecision } from './commands/answer-decision'
import { hearReport } from './commands/hear-report'
import { planExecution } from './commands/plan-execution'
import { recordDiscussion } from './commands/record-discussion'
import { rediscussDecision } from './commands/rediscuss-decision'
import { removeEvidence } from './commands/remove-evidence'
import { reportExecution } from './commands/report-execution'
import { resolveDispute } from './commands/resolve-dispute'
import { scheduleDiscussion } from './commands/schedule-discussion'
import { sendLetter } from './commands/send-letter'
import { tellMembers } from './commands/tell-members'
import {
  answerDecisionInput,
  evidenceRef,
  hearingInput,
  letterInput,
  planInput,
  recordInput,
  rediscussInput,
  reportInput,
  resolveInput,
  scheduleInput,
  tellMembersInput,
} from './schema'

type Known = { locale: Locale; okrugId: string; decisionId: string }
type InDistrict = Known & { districtId: string }
type AtMeeting = Known & { meetingId: string }

/** After success: the okrug's pages are fresh, and a sentence says what happened. */
const said = (
  { locale, okrugId }: { locale: Locale; okrugId: string },
  namespace: string,
  key: string,
  params = {},
) => {
  refresh(okrugId)
  return { ok: true, message: translator(locale, namespace)(key, params) }
}

export async function answerDecisionAction(known: Known, _: FormState, data: FormData): Promise<FormState> {
  const { locale } = known
  const then = ({ status }: { status: string }) => said(known, 'decisions', `answered.${status}`)
  return submit({ locale, data, schema: answerDecisionInput, known, command: answerDecision, then })
}

export async function tellMembersAction(
  known: { locale: Locale; okrugId: string; meetingId: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale } = known
  const then = ({ told }: { told: number }) => said(known, 'decisions', 'told', { count: told })
  return submit({ locale, data, schema: tellMembersInput, known, command: tellMembers, then })
}

export async function rediscussDecisionAction(known: Known, _: FormState, data: FormData): Promise<FormState> {
  const { locale } = known
  const then = () => said(known, 'dispute', 'putDone')
  return submit({ locale, data, schema: rediscussInput, known, command: rediscussDecision, then })
}

export async function scheduleDiscussionAction(known: InDistrict, _: FormState, data: FormData): Promise<FormState> {
  const { locale } = known
  const then = ({ inTime }: { inTime: boolean }) => said(known, 'dispute', inTime ? 'schedule.done' : 'schedule.late')
  return submit({ locale, data, schema: scheduleInput, known, command: scheduleDiscussion, then })
}

export async function recordDiscussionAction(known: InDistrict, _: FormState, data: FormData): Promise<FormState> {
  const { locale } = known
  const then = () => said(known, 'dispute', 'record.done')
  return submit({ locale, data, schema: recordInput, known, command: recordDiscussion, then })
}

export async function resolveDisputeAction(known: InDistrict, _: FormState, data: FormData): Promise<FormState> {
  const { locale } = known
  const then = () => said(known, 'dispute', 'resolve.done')
  return submit({ locale, data, schema: resolveInput, known, command: resolveDispute, then })
}

export async function planExecutionAction(known: Known, _: FormState, data: FormData): Promise<FormState> {
  const { locale } = known
  const then = () => said(known, 'execution', 'plan.done')
  return submit({ locale, data, schema: planInput, known, command: planExecution, then })
}

export async function reportExecutionAction(known: Known, _: FormState, data: FormData): Promise<FormState> {
  const { locale } = known
  const then = ({ percent }: { percent: number }) => said(known, 'execution', 'report.done', { percent })
  return submit({ locale, data, schema: reportInput, known, command: reportExecution, then })
}

export async function removeEvidenceAction(
  known: Known & { evidenceId: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale } = known
  const then = () => said(known, 'execution', 'evidence.removed')
  return submit({ locale, data, schema: evidenceRef, known, command: removeEvidence, then })
}

export async function hearReportAction(known: AtMeeting, _: FormState, data: FormData): Promise<FormState> {
  const { locale } = known
  const then = () => said(known, 'execution', 'hear.saved')
  return submit({ locale, data, schema: hearingInput, known, command: hearReport, then })
}

export async function sendLetterAction(known: AtMeeting, _: FormState, data: FormData): Promise<FormState> {
  const { locale } = known
  const then = () => said(known, 'execution', 'letters.done')
  return submit({ locale, data, schema: letterInput, known, command: sendLetter, then })
}
