import { almatyDate, type CivilDate } from '@/lib/statute/civil-date'
import { workingDayTerm } from '@/lib/statute/deadlines'
import { sessionInitiative } from '@/lib/statute/initiative'
import { sessionQuorum } from '@/lib/statute/quorum'
import type { DaysOff } from '@/lib/statute/terms'
import type { Verdict } from '@/lib/statute/verdict'
import { lawOn, thawed } from '../verdicts/frozen'
import type { AgendaItemView, GateView, OverrideView } from '../views'
import { type MeetingState, meetingStates, noticeRuleOf } from '../workflow'
import { materialsGate } from './materials'
import { noticeGate } from './notice'

/** What the gates of a meeting rest on; the verdicts are those frozen in its row. */
export type GateFacts = {
  state: MeetingState
  startsAt: Date | null
  requestedAt: Date | null
  requestVerdict: unknown
  acceptVerdict: unknown
  announcedAt: Date | null
  noticeVerdict: unknown
  materialsSentAt: Date | null
  registrationOpenedAt: Date | null
  quorumVerdict: unknown
  agenda: AgendaItemView[]
  overrides: OverrideView[]
  /** filled seats today, and how many of their holders signed the request */
  seats: number
  signed: number
  /** earlier sessions left decisions on which this one must hear a report */
  pastDecisions: boolean
}

type Judged = Pick<GateView, 'stand' | 'verdict' | 'params'>
const judged = (verdict: Verdict): Judged => ({ stand: verdict.holds ? 'holds' : 'fails', verdict })

/** What is still to be given, and in time if it were given now: one waits for it until its `latest` day. */
const awaited = (verdict: Verdict, given: boolean): Judged =>
  given || !verdict.holds ? judged(verdict) : { stand: 'waits', verdict: null, params: verdict.because.params }
const before = (state: MeetingState, other: MeetingState) => meetingStates.indexOf(state) < meetingStates.indexOf(other)

/** AS-2, AS-3: only for a session that members asked for. */
function requestGates(facts: GateFacts, now: Date, isOff: DaysOff): GateView[] {
  const { requestedAt, state, seats, signed } = facts
  if (!requestedAt && state !== 'requested') return []
  const today = almatyDate(now)
  const initiative = thawed(facts.requestVerdict) ?? sessionInitiative(lawOn(now).norms, { seats, signed })
  const gates: GateView[] = [{ gate: 'AS-2', ...judged(initiative), override: null }]
  if (!requestedAt) return gates
  const { day, norms } = lawOn(requestedAt)
  const answer = thawed(facts.acceptVerdict) ?? workingDayTerm(norms, 'AS-3', { from: day, on: today }, isOff)
  const running = state === 'akimReview' && answer.holds
  return [...gates, { gate: 'AS-3', stand: running ? 'waits' : judged(answer).stand, verdict: answer, override: null }]
}

function registrationDay({ registrationOpenedAt }: GateFacts, day: CivilDate, today: CivilDate): GateView['stand'] {
  if (registrationOpenedAt || today === day) return 'holds'
  return today < day ? 'waits' : 'fails'
}

/**
 * Every gate on a session's way to its opening, in order: what was frozen as it was frozen, the rest as it would be judged now.
 * A gate that was overridden keeps its verdict and names who opened it.
 */
export function gatesOf(facts: GateFacts, now: Date, isOff: DaysOff): GateView[] {
  const gates = requestGates(facts, now, isOff)
  const { startsAt, agenda, state } = facts
  if (!startsAt) return gates
  const { day, norms } = lawOn(startsAt)
  const override = (gate: string) => facts.overrides.find((one) => one.rule === gate) ?? null

  const given = thawed(facts.noticeVerdict)
  const notice = given ?? noticeGate(agenda, startsAt, now)
  gates.push({ gate: noticeRuleOf(agenda), ...awaited(notice, given !== null), override: null })
  if (facts.pastDecisions && noticeRuleOf(agenda) === 'NT-1')
    gates.push({
      gate: 'MT-3',
      stand: agenda.some((item) => item.pastDecisions) ? 'holds' : 'waits',
      verdict: null,
      override: null,
    })

  const announced = !before(state, 'announced')
  const { verdict, items } = materialsGate({ ...facts, startsAt }, now)
  const sent = facts.materialsSentAt !== null
  const papers = { ...awaited(verdict, sent), items: sent || !verdict.holds ? items : undefined }
  if (announced) gates.push({ gate: 'NT-2', ...papers, override: override('NT-2') })

  const stand = registrationDay(facts, day, almatyDate(now))
  gates.push({
    gate: 'registration-day',
    stand,
    verdict: null,
    params: { day },
    override: override('registration-day'),
  })

  const quorum = thawed(facts.quorumVerdict)
  const { required = 0 } = sessionQuorum(norms, { seats: facts.seats, present: 0 })
  gates.push(
    quorum
      ? { gate: 'AS-1', ...judged(quorum), override: null }
      : { gate: 'AS-1', stand: 'waits', verdict: null, params: { seats: facts.seats, required }, override: null },
  )
  return gates
}
