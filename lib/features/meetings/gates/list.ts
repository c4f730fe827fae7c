import { almatyDate, type CivilDate } from '@/lib/statute/civil-date'
import { workingDayTerm } from '@/lib/statute/deadlines'
import { gatheringInitiative, sessionInitiative } from '@/lib/statute/initiative'
import type { DaysOff } from '@/lib/statute/terms'
import type { Verdict } from '@/lib/statute/verdict'
import { lawOn, thawed } from '../verdicts/frozen'
import { quorumRule } from '../verdicts/quorum'
import type { AgendaItemView, GateView, OverrideView } from '../views'
import { type GatheringMode, type MeetingKind, type MeetingState, meetingStates, noticeRuleOf } from '../workflow'
import { materialsGate } from './materials'
import { noticeGate } from './notice'

/** What the gates of a meeting rest on; the verdicts are those frozen in its row. */
export type GateFacts = {
  kind: MeetingKind
  mode: GatheringMode | null
  state: MeetingState
  createdAt: Date
  /** of an initiative: how many could sign when it began */
  requestEligible: number | null
  acceptedAt: Date | null
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
  /** who may take part: filled seats today, or the base of the gathering's quorum on its day; and how many signed the request */
  eligible: number
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
  const { requestedAt, state, eligible: seats, signed } = facts
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

/** GA-3, GA-4: only for a gathering by initiative. The decision, once given, is what counts; its lateness is said beside it. */
function initiativeGates(facts: GateFacts, now: Date, isOff: DaysOff): GateView[] {
  const { requestEligible, requestedAt, acceptedAt, state, signed, createdAt } = facts
  if (requestEligible === null) return []
  const base = { eligible: requestEligible, signed }
  const initiative = thawed(facts.requestVerdict) ?? gatheringInitiative(lawOn(createdAt).norms, base)
  const collecting = state === 'signatures' && !initiative.holds
  const stand = collecting ? 'waits' : judged(initiative).stand
  const gates: GateView[] = [{ gate: 'GA-3', stand, verdict: initiative, override: null }]
  if (!requestedAt) return gates
  if (acceptedAt) {
    const params = { day: almatyDate(acceptedAt) }
    const answer = state === 'refused' ? 'fails' : 'holds'
    return [...gates, { gate: 'GA-4', stand: answer, verdict: null, params, override: null }]
  }
  const { day, norms } = lawOn(requestedAt)
  const term = workingDayTerm(norms, 'GA-4', { from: day, on: almatyDate(now) }, isOff)
  return [...gates, { gate: 'GA-4', stand: term.holds ? 'waits' : 'fails', verdict: term, override: null }]
}

/** AS-1, GA-1, GA-2 or SG-2: as it was frozen, before that how many must come of how many. */
function quorumGate(facts: GateFacts, startsAt: Date): GateView {
  const quorum = thawed(facts.quorumVerdict)
  const { rule, required = 0 } = quorumRule(lawOn(startsAt).norms, facts, { eligible: facts.eligible, present: 0 })
  const gate = rule as GateView['gate']
  if (quorum) return { gate, ...judged(quorum), override: null }
  return { gate, stand: 'waits', verdict: null, params: { eligible: facts.eligible, required }, override: null }
}

function registrationDay({ registrationOpenedAt }: GateFacts, day: CivilDate, today: CivilDate): GateView['stand'] {
  if (registrationOpenedAt || today === day) return 'holds'
  return today < day ? 'waits' : 'fails'
}

/**
 * Every gate on a meeting's way to its opening, in order: what was frozen as it was frozen, the rest as it would be judged now.
 * A gate that was overridden keeps its verdict and names who opened it.
 */
export function gatesOf(facts: GateFacts, now: Date, isOff: DaysOff): GateView[] {
  const { kind, startsAt, agenda, state } = facts
  const ofSession = kind === 'session'
  const gates = ofSession ? requestGates(facts, now, isOff) : initiativeGates(facts, now, isOff)
  if (!startsAt) return gates
  const { day } = lawOn(startsAt)
  const override = (gate: string) => facts.overrides.find((one) => one.rule === gate) ?? null

  const given = thawed(facts.noticeVerdict)
  const notice = given ?? noticeGate(agenda, startsAt, now)
  gates.push({ gate: noticeRuleOf(agenda), ...awaited(notice, given !== null), override: null })
  if (ofSession && facts.pastDecisions && noticeRuleOf(agenda) === 'NT-1')
    gates.push({
      gate: 'MT-3',
      stand: agenda.some((item) => item.pastDecisions) ? 'holds' : 'waits',
      verdict: null,
      override: null,
    })

  const announced = !before(state, 'announced')
  if (ofSession && announced) {
    const { verdict, items } = materialsGate({ ...facts, startsAt }, now)
    const sent = facts.materialsSentAt !== null
    const papers = { ...awaited(verdict, sent), items: sent || !verdict.holds ? items : undefined }
    gates.push({ gate: 'NT-2', ...papers, override: override('NT-2') })
  }

  const stand = registrationDay(facts, day, almatyDate(now))
  gates.push({
    gate: 'registration-day',
    stand,
    verdict: null,
    params: { day },
    override: override('registration-day'),
  })

  gates.push(quorumGate(facts, startsAt))
  return gates
}
