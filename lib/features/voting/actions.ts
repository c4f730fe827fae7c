'use server'

import { refresh as showAnew } from 'next/cache'
import { redirect } from 'next/navigation'
import { askFloor } from '@/lib/features/meetings/commands/ask-floor'
import { changeChannel } from '@/lib/features/meetings/commands/change-channel'
import { checkInByPhone } from '@/lib/features/meetings/commands/check-in-by-phone'
import { checkInMember } from '@/lib/features/meetings/commands/check-in-member'
import { checkOutMember } from '@/lib/features/meetings/commands/check-out-member'
import { endPause } from '@/lib/features/meetings/commands/end-pause'
import { endSpeech } from '@/lib/features/meetings/commands/end-speech'
import { enterHeadcount } from '@/lib/features/meetings/commands/enter-headcount'
import { giveFloor } from '@/lib/features/meetings/commands/give-floor'
import { returnFloor } from '@/lib/features/meetings/commands/return-floor'
import { saveNote } from '@/lib/features/meetings/commands/save-note'
import { startPause } from '@/lib/features/meetings/commands/start-pause'
import { withdrawFloor } from '@/lib/features/meetings/commands/withdraw-floor'
import { type TableName, tableOf } from '@/lib/features/meetings/conduct/tables'
import {
  arrivalInput,
  channelInput,
  departureInput,
  floorGrant,
  floorInput,
  hallCodeInput,
  headcountInput,
  meetingRef,
  noteInput,
  turnRef,
} from '@/lib/features/meetings/schema'
import type { MotionKind } from '@/lib/features/meetings/workflow'
import { refresh } from '@/lib/platform/cache/publish'
import { land } from '@/lib/platform/forms/landing'
import type { FormState } from '@/lib/platform/forms/state'
import { submit } from '@/lib/platform/forms/submit'
import { keepQuestion } from '@/lib/platform/http/question'
import type { Locale } from '@/lib/platform/i18n/locale'
import { castBallot } from './commands/cast-ballot'
import { castCastingVote } from './commands/cast-casting-vote'
import { closeMotion } from './commands/close-motion'
import { enterCardTally } from './commands/enter-card-tally'
import { enterVotes } from './commands/enter-votes'
import { openMotion } from './commands/open-motion'
import { setSectors } from './commands/set-sectors'
import { withdrawMotion } from './commands/withdraw-motion'
import { ballotInput, cardTallyInput, castingInput, handsInput, motionInput, motionRef, sectorsInput } from './schema'

type Hall = { locale: Locale; okrugId: string; meetingId: string; from: TableName }
type Question = Hall & { motionId: string }

/** Back to the page one runs the meeting from. What only the hall knows yet (an open question, hands) is no news for the public pages. */
const hall = (place: Hall, part = '') => land(tableOf(place, part))

function published(place: Hall): Promise<FormState> {
  refresh(place.okrugId)
  return hall(place)
}

export async function openMotionAction(
  place: Hall & { kind: MotionKind; itemId?: string; candidateId?: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale, ...known } = place
  const then = async () => {
    // Whom one looked for is being voted on: the next election begins with an empty search.
    if (place.kind === 'delegate' || place.kind === 'seat') await keepQuestion(tableOf(place), '')
    return hall(place)
  }
  return submit({ locale, data, schema: motionInput, known, command: openMotion, then })
}

export async function enterVotesAction(place: Question, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => hall(place)
  return submit({ locale, data, schema: handsInput, known, command: enterVotes, then })
}

/** Where a person counts or votes: the page they came from, by its address without the language. */
type Counting = Omit<Hall, 'from'> & { path: string }
const whence = ({ locale, path }: Counting) => land(`/${locale}${path}`)

/** The ballot of a page without scripts; with them it goes to a route of its own (app/api/ballots). */
export async function castBallotAction(place: Counting, _: FormState, data: FormData): Promise<FormState> {
  const { locale, path, ...known } = place
  const then = () => redirect(`/${locale}${path}`)
  return submit({ locale, data, schema: ballotInput, known, command: castBallot, then })
}

export async function checkInByPhoneAction(place: Counting, _: FormState, data: FormData): Promise<FormState> {
  const { locale, path: _path, ...known } = place
  const then = () => whence(place)
  return submit({ locale, data, schema: hallCodeInput, known, command: checkInByPhone, then })
}

export async function checkInAtDeskAction(
  place: Counting & { memberId: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale, path: _path, ...known } = place
  const then = () => whence(place)
  return submit({ locale, data, schema: arrivalInput, known, command: checkInMember, then })
}

export async function checkOutAtDeskAction(
  place: Counting & { memberId: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale, path: _path, ...known } = place
  const then = () => whence(place)
  return submit({ locale, data, schema: departureInput, known, command: checkOutMember, then })
}

export async function changeChannelAction(
  place: Counting & { memberId: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale, path: _path, ...known } = place
  const then = () => whence(place)
  return submit({ locale, data, schema: channelInput, known, command: changeChannel, then })
}

export async function enterHeadcountAction(place: Counting, _: FormState, data: FormData): Promise<FormState> {
  const { locale, path: _path, ...known } = place
  const then = () => whence(place)
  return submit({ locale, data, schema: headcountInput, known, command: enterHeadcount, then })
}

export async function setSectorsAction(place: Counting, _: FormState, data: FormData): Promise<FormState> {
  const { locale, path: _path, ...known } = place
  const then = () => whence(place)
  return submit({ locale, data, schema: sectorsInput, known, command: setSectors, then })
}

export async function enterCardTallyAction(
  place: Counting & { motionId: string; sector: number },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale, path: _path, ...known } = place
  const then = () => whence(place)
  return submit({ locale, data, schema: cardTallyInput, known, command: enterCardTally, then })
}

export async function closeMotionAction(place: Question, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => published(place)
  return submit({ locale, data, schema: motionRef, known, command: closeMotion, then })
}

export async function castCastingVoteAction(
  place: Question & { memberId: string },
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

type Turn = Hall & { speechId: string }

export async function askFloorAction(
  place: Hall & { itemId?: string; speaker?: string; kind?: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => hall(place, '#floor')
  return submit({ locale, data, schema: floorInput, known, command: askFloor, then })
}

export async function withdrawFloorAction(place: Turn, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => hall(place, '#floor')
  return submit({ locale, data, schema: turnRef, known, command: withdrawFloor, then })
}

export async function giveFloorAction(place: Turn, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => hall(place, '#floor')
  return submit({ locale, data, schema: floorGrant, known, command: giveFloor, then })
}

export async function returnFloorAction(place: Turn, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => hall(place, '#floor')
  return submit({ locale, data, schema: turnRef, known, command: returnFloor, then })
}

export async function endSpeechAction(place: Turn, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => hall(place, '#floor')
  return submit({ locale, data, schema: turnRef, known, command: endSpeech, then })
}

export async function startPauseAction(place: Hall, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => published(place)
  return submit({ locale, data, schema: meetingRef, known, command: startPause, then })
}

export async function endPauseAction(place: Hall, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => published(place)
  return submit({ locale, data, schema: meetingRef, known, command: endPause, then })
}

export async function saveNoteAction(place: Hall, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => hall(place, '#note')
  return submit({ locale, data, schema: noteInput, known, command: saveNote, then })
}

/**
 * Asks for the page anew that a browser shows. An action and not the router's own refresh: that answers a request which failed by leaving the
 * page, and a phone in a hall without network would be left with nothing.
 */
export async function followAction(): Promise<void> {
  showAnew()
}
