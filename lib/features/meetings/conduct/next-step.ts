import { admits, type MeetingState } from '../workflow'

/** One thing to be done next at a session, with what it is about. */
export type NextStep =
  | { do: 'openRegistration' | 'closeRegistration' | 'openMeeting' | 'failMeeting' | 'approveAgenda' | 'closeMeeting' }
  | { do: 'vote' | 'withdraw' | 'settleTie'; motionId: string }
  | { do: 'elect'; office: 'chair' | 'secretary' }
  | { do: 'include' | 'decide'; itemId: string }
  | { do: 'wait' | 'nothing' }

export type ConductFacts = {
  state: MeetingState
  registrationClosed: boolean
  quorum: boolean
  /** The announced time has come. */
  begun: boolean
  chairId: string | null
  secretaryId: string | null
  chairPresent: boolean
  openMotionId: string | null
  tiedMotionId: string | null
  /** In the order of the agenda. `voted`: a decision on it was put to the vote and answered. */
  items: readonly { id: string; included: boolean | null; voted: boolean }[]
}

/** Below quorum nothing is put to the vote: an open question is taken back, then the session waits, fails (AS-1) or ends. */
function withoutQuorum({ openMotionId, state, begun }: ConductFacts): NextStep {
  if (openMotionId) return { do: 'withdraw', motionId: openMotionId }
  if (admits(state, 'fail-meeting')) return { do: begun ? 'failMeeting' : 'wait' }
  return { do: 'closeMeeting' }
}

/** What comes next in a session, as law.md section 8 orders it: the one thing the operator's page offers first. */
export function nextStep(facts: ConductFacts): NextStep {
  const { state, items } = facts
  if (admits(state, 'open-registration')) return { do: 'openRegistration' }
  if (!admits(state, 'register-attendance')) return { do: 'nothing' }
  if (state === 'registration' && !facts.registrationClosed) return { do: 'closeRegistration' }
  if (facts.tiedMotionId && facts.chairPresent) return { do: 'settleTie', motionId: facts.tiedMotionId }
  if (!facts.quorum) return withoutQuorum(facts)
  if (state === 'registration') return { do: 'openMeeting' }
  if (facts.openMotionId) return { do: 'vote', motionId: facts.openMotionId }
  if (state === 'open') return { do: 'elect', office: facts.chairId ? 'secretary' : 'chair' }
  if (state === 'chairElected') {
    const next = items.find((item) => item.included === null)
    return next ? { do: 'include', itemId: next.id } : { do: 'approveAgenda' }
  }
  const next = facts.tiedMotionId ? undefined : items.find((item) => item.included && !item.voted)
  return next ? { do: 'decide', itemId: next.id } : { do: 'closeMeeting' }
}
