import type { HallCount } from '@/lib/features/meetings/attendance/hall-count'
import type { Attendee } from '@/lib/features/meetings/queries/attendees'
import { fullName } from '@/lib/features/roll/identity/names'
import { frozenCount } from '@/lib/features/voting/workflow'
import type { Verdict } from '@/lib/statute/verdict'
import type { MeetingRecord, MotionRecord } from '../queries/minutes'
import type { BallotMinutes, ItemMinutes, ProtocolBody, SpeechMinutes } from '../views'
import { actNumber } from './number'

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'kk')

/** Names by the members' ids, and who is which in the list of those present, from 1. */
type People = { nameOf: ReadonlyMap<string, string>; noOf: ReadonlyMap<string, number> }

const numbered = (id: string | null | undefined, { noOf }: People) => {
  const no = id ? noOf.get(id) : undefined
  return no === undefined ? {} : { no }
}

/**
 * A closed motion: what was frozen when it closed, and each voice by name; whoever could vote by name and did not stands with `none`. Cards
 * have no names.
 */
function ballot(motion: MotionRecord, people: People): BallotMinutes {
  const votes = new Map(motion.votes.map((vote) => [vote.memberId, vote]))
  const casting = motion.castingVote === 'for' || motion.castingVote === 'against' ? motion.castingVote : undefined
  return {
    kind: motion.kind,
    ...(motion.candidate && { candidate: fullName(motion.candidate) }),
    ...(motion.textKk !== null && motion.textRu !== null && { text: { kk: motion.textKk, ru: motion.textRu } }),
    ...(motion.settlement && { settlement: motion.settlement }),
    ...(motion.seats !== null && { seats: motion.seats }),
    ...(motion.whole !== null && { whole: motion.whole }),
    totals: frozenCount(motion),
    ...(motion.cardsFor !== null && {
      cards: { for: motion.cardsFor, against: motion.cardsAgainst ?? 0, abstain: motion.cardsAbstained ?? 0 },
    }),
    adopted: motion.adopted === true,
    ...(casting && { casting }),
    verdict: motion.verdict as unknown as Verdict,
    voices: motion.presentIds
      .filter((id) => !motion.cardIds.includes(id))
      .map((id) => ({
        name: people.nameOf.get(id) ?? id,
        ...numbered(id, people),
        choice: votes.get(id)?.choice ?? ('none' as const),
        ...(votes.get(id)?.via === 'paper' && { paper: true as const }),
      }))
      .sort(byName),
    merkleRoot: motion.merkleRoot ?? '',
    closedAt: motion.closedAt?.toISOString() ?? '',
  }
}

const speech = (said: MeetingRecord['speeches'][number], people: People): SpeechMinutes => ({
  speaker: said.member ? fullName(said.member) : (said.invitee?.name ?? ''),
  ...numbered(said.memberId, people),
  kind: said.kind,
  summary: { kk: said.summaryKk, ru: said.summaryRu },
})

const came = (record: MeetingRecord, attendees: readonly Attendee[]): Attendee[] => {
  const ids = new Set(record.presences.map(({ memberId }) => memberId))
  return attendees.filter(({ id }) => ids.has(id))
}

const presence = (record: MeetingRecord, present: readonly Attendee[]): ProtocolBody['present'] =>
  present.map(({ id, seat, name }) => {
    const stays = record.presences.filter((stay) => stay.memberId === id)
    const spans = stays.map((stay) => ({
      from: stay.arrivedAt.toISOString(),
      to: stay.leftAt?.toISOString() ?? null,
      ...(stay.arrival === 'paper' && { paper: true as const }),
    }))
    const delegate = record.mode === 'delegates' && { delegate: true as const }
    const offices = { chair: record.chairId, secretary: record.secretaryId }
    const office = (['chair', 'secretary'] as const).find((one) => offices[one] === id)
    return { ...(seat !== null && { seat }), ...delegate, ...(office && { office }), name, stays: spans }
  })

/** How the number of a gathering came about; a session is its list. */
function counted({ kind, presences, headcount }: MeetingRecord, hall: HallCount): Pick<ProtocolBody, 'attendance'> {
  if (kind === 'session') return {}
  const first = new Map([...presences].reverse().map((stay) => [stay.memberId, stay.arrival]))
  const by = (arrival: string) => [...first.values()].filter((one) => one === arrival).length
  const names = { desk: by('desk'), paper: by('paper'), phone: by('phone') }
  const unnamed = Math.max(0, hall.present - hall.names)
  return { attendance: { present: hall.present, ...names, ...(headcount !== null && { headcount }), unnamed } }
}

type Numbered = NonNullable<MeetingRecord['agenda'][number]['reconsiders']>
const decisionNumber = ({ okrugId, number, meeting }: Numbered) => `${actNumber({ okrugId, ...meeting })}/${number}`

/** What the session said of the reports it heard; they stand under the first item for them (MT-3). */
const hearings = (record: MeetingRecord, itemId: string): Pick<ItemMinutes, 'hearings'> =>
  record.hearings.length === 0 || record.agenda.find((one) => one.pastDecisions && one.included)?.id !== itemId
    ? {}
    : {
        hearings: record.hearings.map(({ decision, outcome, noteKk, noteRu }) => ({
          number: decisionNumber(decision),
          title: { kk: decision.titleKk, ru: decision.titleRu },
          outcome,
          note: { kk: noteKk, ru: noteRu },
        })),
      }

/** What a protocol needs beside the meeting's own rows: its number, everyone who was there in the order of the list, and the hall's count. */
export type Surroundings = { number: string; attendees: readonly Attendee[]; hall: HallCount }

/** The protocol of a closed meeting out of what happened at it. */
export function assemble(record: MeetingRecord, { number, attendees, hall }: Surroundings): ProtocolBody {
  const present = came(record, attendees)
  const people: People = {
    nameOf: new Map(attendees.map(({ id, name }) => [id, name])),
    noOf: new Map(present.map(({ id }, i) => [id, i + 1])),
  }
  const closed = record.motions.filter((motion) => motion.closedAt !== null && motion.verdict !== null)
  const ballots = (itemId: string | null) =>
    closed.filter((motion) => motion.itemId === itemId).map((motion) => ballot(motion, people))
  const item = (one: MeetingRecord['agenda'][number]): ItemMinutes => ({
    position: one.position,
    competence: one.competence,
    title: { kk: one.titleKk, ru: one.titleRu },
    addedAtMeeting: one.addedAtMeeting,
    included: one.included === true,
    speeches: record.speeches.filter((said) => said.itemId === one.id).map((said) => speech(said, people)),
    ballots: ballots(one.id),
    ...(one.reconsiders && { reconsiders: decisionNumber(one.reconsiders) }),
    ...hearings(record, one.id),
    ...(one.decision && {
      decision: { number: one.decision.number, text: { kk: one.decision.textKk, ru: one.decision.textRu } },
    }),
  })
  return {
    number,
    kind: record.kind,
    ...(record.mode && { mode: record.mode }),
    ...(record.area && { area: { kk: record.area.nameKk, ru: record.area.nameRu } }),
    okrug: { kk: record.okrug.nameKk, ru: record.okrug.nameRu },
    place: { kk: record.placeKk ?? '', ru: record.placeRu ?? '' },
    startsAt: record.startsAt?.toISOString() ?? '',
    openedAt: record.openedAt?.toISOString() ?? '',
    closedAt: record.closedAt?.toISOString() ?? '',
    openedBy: record.openedBy ?? '',
    eligible: record.eligible ?? 0,
    registration: record.quorumVerdict as unknown as Verdict,
    ...counted(record, hall),
    present: presence(record, present),
    invitees: record.invitees.map((guest) => ({
      name: guest.name,
      office: { kk: guest.officeKk, ru: guest.officeRu },
    })),
    chair: record.chair ? fullName(record.chair) : '',
    secretary: record.secretary ? fullName(record.secretary) : '',
    overrides: record.overrides.map((one) => ({
      rule: one.rule,
      reason: { kk: one.reasonKk, ru: one.reasonRu },
      by: one.personName,
      at: one.at.toISOString(),
    })),
    breaks: record.pauses.flatMap(({ from, to }) => (to ? [{ from: from.toISOString(), to: to.toISOString() }] : [])),
    elections: ballots(null),
    agenda: record.agenda.map(item),
  }
}
