'use server'

import { refresh } from '@/lib/platform/cache/publish'
import type { FormState } from '@/lib/platform/forms/state'
import { submit } from '@/lib/platform/forms/submit'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { answerDecision } from './commands/answer-decision'
import { tellMembers } from './commands/tell-members'
import { answerDecisionInput, tellMembersInput } from './schema'

export async function answerDecisionAction(
  { locale, ...known }: { locale: Locale; okrugId: string; decisionId: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const then = ({ status }: { status: string }) => {
    refresh(known.okrugId)
    return { ok: true, message: translator(locale, 'decisions')(`answered.${status}`) }
  }
  return submit({ locale, data, schema: answerDecisionInput, known, command: answerDecision, then })
}

export async function tellMembersAction(
  { locale, ...known }: { locale: Locale; okrugId: string; meetingId: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const then = ({ told }: { told: number }) => {
    refresh(known.okrugId)
    return { ok: true, message: translator(locale, 'decisions')('told', { count: told }) }
  }
  return submit({ locale, data, schema: tellMembersInput, known, command: tellMembers, then })
}
