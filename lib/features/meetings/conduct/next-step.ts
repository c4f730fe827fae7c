import { admits, isUnopened, type MeetingKind, type MeetingState } from '../workflow'

/** One thing to be done next at a meeting, with what it is about. */
export type NextStep =
  | {
      do:
        | 'openRegistration'
        | 'closeRegistration'
        | 'openMeeting'
        | 'failMeeting'
        | 'approveAgenda'
        | 'putAgenda'
        | 'closeMeeting'
    }
  | { do: 'vote' | 'withdraw' | 'settleTie'; motionId: string }
  | { do: 'elect'; office: 'chair' | 'secretary' }
  | { do: 'include' | 'decide'; itemId: string }
  | { do: 'wait' | 'early' | 'resume' | 'nothing' }

export type ConductFacts = {
  kind: MeetingKind
  state: MeetingState
  registrationClosed: boolean
  quorum: boolean
  /** The announced time has come. */
  begun: boolean
  /** The announced day has passed. */
  over: boolean
  /** There is a break. */
  paused: boolean
  chairId: string | null
  secretaryId: string | null
  chairPresent: boolean
  openMotionId: string | null
  tiedMotionId: string | null
  /** In the order of the agenda. `voted`: a decision or an election on it was put to the vote and answered. */
  items: readonly { id: string; included: boolean | null; voted: boolean }[]
}

/** Below quorum nothing is put to the vote: an open question is taken back, then the meeting waits, fails or ends. */
function withoutQuorum({ openMotionId, state, begun }: ConductFacts): NextStep {
  if (openMotionId) return { do: 'withdraw', motionId: openMotionId }
  if (admits(state, 'fail-meeting')) return { do: begun ? 'failMeeting' : 'wait' }
  return { do: 'closeMeeting' }
}

/**
 * What comes next in a meeting, as law.md section 8 orders it: the one thing the operator's page offers first. A session votes its items in
 * one by one (MT-4), a gathering its agenda as a whole.
 */
export function nextStep(facts: ConductFacts): NextStep {
  const { state, items } = facts
  if (facts.over && isUnopened(state)) return { do: 'failMeeting' }
  if (admits(state, 'open-registration')) return { do: 'openRegistration' }
  if (!admits(state, 'register-attendance')) return { do: 'nothing' }
  if (state === 'registration' && !facts.registrationClosed) return { do: 'closeRegistration' }
  if (facts.paused) return { do: 'resume' }
  if (facts.tiedMotionId && facts.chairPresent) return { do: 'settleTie', motionId: facts.tiedMotionId }
  if (!facts.quorum) return withoutQuorum(facts)
  // The notice named the time (NT-1): whoever comes by it must not find the meeting under way.
  if (state === 'registration') return { do: facts.begun ? 'openMeeting' : 'early' }
  if (facts.openMotionId) return { do: 'vote', motionId: facts.openMotionId }
  if (state === 'open') return { do: 'elect', office: facts.chairId ? 'secretary' : 'chair' }
  if (state === 'chairElected' && facts.kind !== 'session') return { do: 'putAgenda' }
  if (state === 'chairElected') {
    const next = items.find((item) => item.included === null)
    return next ? { do: 'include', itemId: next.id } : { do: 'approveAgenda' }
  }
  const next = facts.tiedMotionId ? undefined : items.find((item) => item.included && !item.voted)
  return next ? { do: 'decide', itemId: next.id } : { do: 'closeMeeting' }
}
