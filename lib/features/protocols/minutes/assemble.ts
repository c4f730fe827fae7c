import type { Verdict } from '@/lib/statute/verdict'
import type { MeetingRecord, MotionRecord } from '../queries/minutes'
import type { BallotMinutes, ItemMinutes, ProtocolBody, SpeechMinutes } from '../views'

type Named = { member: { surname: string; givenName: string; patronymic: string | null } }

/** A member's name as protocols write it: surname, given name, patronymic. */
export const fullName = ({ member }: Named): string =>
  [member.surname, member.givenName, member.patronymic].filter(Boolean).join(' ')

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'kk')

/** A closed motion: what was frozen when it closed, and each voice by name; whoever was present and did not vote stands with `none`. */
function ballot(motion: MotionRecord, nameOf: ReadonlyMap<string, string>): BallotMinutes {
  const choices = new Map(motion.votes.map((vote) => [vote.membershipId, vote.choice]))
  const casting = motion.castingVote === 'for' || motion.castingVote === 'against' ? motion.castingVote : undefined
  return {
    kind: motion.kind,
    ...(motion.candidate && { candidate: fullName(motion.candidate) }),
    ...(motion.textKk !== null && motion.textRu !== null && { text: { kk: motion.textKk, ru: motion.textRu } }),
    totals: {
      present: motion.presentIds.length,
      for: motion.votesFor ?? 0,
      against: motion.votesAgainst ?? 0,
      abstain: motion.abstained ?? 0,
      notVoting: motion.notVoting ?? 0,
    },
    adopted: motion.adopted === true,
    ...(casting && { casting }),
    verdict: motion.verdict as unknown as Verdict,
    voices: motion.presentIds
      .map((id) => ({ name: nameOf.get(id) ?? id, choice: choices.get(id) ?? ('none' as const) }))
      .sort(byName),
    merkleRoot: motion.merkleRoot ?? '',
    closedAt: motion.closedAt?.toISOString() ?? '',
  }
}

const speech = (said: MeetingRecord['speeches'][number]): SpeechMinutes => ({
  speaker: said.membership ? fullName(said.membership) : (said.invitee?.name ?? ''),
  kind: said.kind,
  summary: { kk: said.summaryKk, ru: said.summaryRu },
})

function presence(record: MeetingRecord): ProtocolBody['present'] {
  const members = new Map<string, ProtocolBody['present'][number]>()
  for (const stay of record.presences) {
    const known = members.get(stay.membershipId)
    const line = known ?? { seat: stay.membership.seat, name: fullName(stay.membership), stays: [] }
    line.stays.push({ from: stay.arrivedAt.toISOString(), to: stay.leftAt?.toISOString() ?? null })
    members.set(stay.membershipId, line)
  }
  return [...members.values()].sort((a, b) => a.seat - b.seat)
}

/** The protocol of a closed session out of what happened at it; `nameOf` names every membership in a motion's frozen presence. */
export function assemble(record: MeetingRecord, number: string, nameOf: ReadonlyMap<string, string>): ProtocolBody {
  const closed = record.motions.filter((motion) => motion.closedAt !== null && motion.verdict !== null)
  const ballots = (itemId: string | null) =>
    closed.filter((motion) => motion.itemId === itemId).map((motion) => ballot(motion, nameOf))
  const item = (one: MeetingRecord['agenda'][number]): ItemMinutes => ({
    position: one.position,
    competence: one.competence,
    title: { kk: one.titleKk, ru: one.titleRu },
    addedAtMeeting: one.addedAtMeeting,
    included: one.included === true,
    speeches: record.speeches.filter((said) => said.itemId === one.id).map(speech),
    ballots: ballots(one.id),
    ...(one.decision && {
      decision: { number: one.decision.number, text: { kk: one.decision.textKk, ru: one.decision.textRu } },
    }),
  })
  return {
    number,
    okrug: { kk: record.okrug.nameKk, ru: record.okrug.nameRu },
    place: { kk: record.placeKk ?? '', ru: record.placeRu ?? '' },
    startsAt: record.startsAt?.toISOString() ?? '',
    openedAt: record.openedAt?.toISOString() ?? '',
    closedAt: record.closedAt?.toISOString() ?? '',
    openedBy: record.openedBy ?? '',
    seats: record.seats ?? 0,
    registration: record.quorumVerdict as unknown as Verdict,
    present: presence(record),
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
    elections: ballots(null),
    agenda: record.agenda.map(item),
  }
}
