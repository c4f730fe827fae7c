'use server'

import { refresh } from '@/lib/platform/cache/publish'
import { land } from '@/lib/platform/forms/landing'
import type { FormState } from '@/lib/platform/forms/state'
import { submit } from '@/lib/platform/forms/submit'
import type { Locale } from '@/lib/platform/i18n/locale'
import { castCastingVote } from './commands/cast-casting-vote'
import { closeMotion } from './commands/close-motion'
import { enterVotes } from './commands/enter-votes'
import { openMotion } from './commands/open-motion'
import { withdrawMotion } from './commands/withdraw-motion'
import { castingInput, handsInput, motionInput, motionRef } from './schema'
import type { MotionKind } from './workflow'

type Hall = { locale: Locale; okrugId: string; meetingId: string }
type Question = Hall & { motionId: string }

/** Back to the operator's page. What only the hall knows yet (an open question, hands) is no news for the public pages. */
const hall = ({ locale, okrugId, meetingId }: Hall) => land(`/${locale}/desk/${okrugId}/meetings/${meetingId}/hall`)

function published(place: Hall): Promise<FormState> {
  refresh(place.okrugId)
  return hall(place)
}

export async function openMotionAction(
  place: Hall & { kind: MotionKind; itemId?: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => hall(place)
  return submit({ locale, data, schema: motionInput, known, command: openMotion, then })
}

export async function enterVotesAction(place: Question, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => hall(place)
  return submit({ locale, data, schema: handsInput, known, command: enterVotes, then })
}

export async function closeMotionAction(place: Question, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => published(place)
  return submit({ locale, data, schema: motionRef, known, command: closeMotion, then })
}

export async function castCastingVoteAction(
  place: Question & { membershipId: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => published(place)
  return submit({ locale, data, schema: castingInput, known, command: castCastingVote, then })
}

export async function withdrawMotionAction(place: Question, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => hall(place)
  return submit({ locale, data, schema: motionRef, known, command: withdrawMotion, then })
}
