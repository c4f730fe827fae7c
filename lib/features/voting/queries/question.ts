import 'server-only'
import { isSettlementOf } from '@/lib/features/assemblies/queries/terms'
import { bar, startOf } from '@/lib/features/meetings/queries/electorate'
import type { LockedMeeting } from '@/lib/features/meetings/queries/locked'
import { lawOn } from '@/lib/features/meetings/verdicts/frozen'
import { standingAt } from '@/lib/features/roll/queries/standing'
import type { Tx } from '@/lib/platform/db/client'
import { type Refusal, refuse } from '@/lib/platform/errors/outcome'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import { assemblySize } from '@/lib/statute/assembly'
import type { AskedMotion } from '../schema'
import { electedAt, seatsAt } from './elected'

/** What a question is about, as its row keeps it. */
export type Question = {
  itemId?: string
  candidateId?: string
  settlementId?: string
  seats?: number
  whole?: boolean
  text?: Bilingual
}

type Asked<K extends AskedMotion['kind']> = Extract<AskedMotion, { kind: K }>
type Item = LockedMeeting['agenda'][number]
const composes = (item: Item) => item.competence === 'assemblyComposition'

function office({ chairId, secretaryId }: LockedMeeting, input: Asked<'chair' | 'secretary'>): Question | Refusal {
  if (input.kind === 'chair' ? chairId : secretaryId) return refuse('voting.alreadyElected')
  if ([chairId, secretaryId].includes(input.candidateId))
    return refuse('voting.oneOfficeEach', { field: 'candidateId' })
  return { candidateId: input.candidateId }
}

/**
 * DC-1. Only a decision on the assembly's composition gives it seats, no more than AS-5 and no fewer than are held or elected already, or says
 * that all of it is elected anew: not any more once somebody is elected.
 */
async function decision(tx: Tx, meeting: LockedMeeting, item: Item, { text, seats, scope }: Asked<'decision'>) {
  const whole = scope && scope === 'whole'
  const question = { itemId: item.id, seats, whole, text: text ?? { kk: item.draftKk, ru: item.draftRu } }
  if (seats === undefined && whole === undefined) return question
  if (meeting.kind !== 'gathering' || !composes(item)) return refuse('voting.notComposition', { field: 'seats' })
  const place = { okrugId: meeting.okrugId, meetingId: meeting.id }
  const { day, norms } = lawOn(startOf(meeting))
  const now = await seatsAt(tx, place, day)
  const elected = (await electedAt(tx, place)).length
  if (whole !== undefined && elected > 0 && whole !== now.whole)
    return refuse('voting.scopeSettled', { field: 'scope' })
  if (seats === undefined) return question
  const verdict = assemblySize(norms, { seats })
  if (!verdict.holds) return refuse('assemblies.tooManySeats', { verdict, field: 'seats' })
  const staying = (whole ?? now.whole) ? 0 : now.held.length
  if (seats < elected + staying)
    return refuse('voting.fewerThanElected', { params: { elected: elected + staying }, field: 'seats' })
  return question
}

/** SG-1: a resident of the area who may take part, not elected yet, while fewer than three are. */
async function delegate(tx: Tx, meeting: LockedMeeting, { itemId, candidateId }: Asked<'delegate'>) {
  if (await bar(tx, meeting, candidateId)) return refuse('voting.notEligible', { field: 'candidateId' })
  const elected = await electedAt(tx, { okrugId: meeting.okrugId, meetingId: meeting.id })
  if (elected.some((one) => one.memberId === candidateId))
    return refuse('voting.personElected', { field: 'candidateId' })
  const limit = lawOn(startOf(meeting)).norms.areaDelegates
  if (elected.length >= limit) return refuse('voting.delegatesComplete', { params: { limit } })
  return { itemId, candidateId }
}

/** AS-5: an eligible member of the community, for a settlement of the okrug, while a seat is left. */
async function seat(tx: Tx, meeting: LockedMeeting, item: Item, { candidateId, settlementId }: Asked<'seat'>) {
  const { okrugId, id: meetingId } = meeting
  if (!composes(item)) return refuse('voting.notComposition')
  const person = await tx.communityMember.findUnique({ where: { okrugId_id: { okrugId, id: candidateId } } })
  if (!person || standingAt(person, startOf(meeting)) !== 'eligible')
    return refuse('voting.notEligible', { field: 'candidateId' })
  if (settlementId && !(await isSettlementOf(tx, okrugId, settlementId)))
    return refuse('assemblies.foreignSettlement', { field: 'settlementId' })
  const elected = await electedAt(tx, { okrugId, meetingId })
  if (elected.some((one) => one.memberId === candidateId))
    return refuse('voting.personElected', { field: 'candidateId' })
  const { limit, whole, held } = await seatsAt(tx, { okrugId, meetingId }, lawOn(startOf(meeting)).day)
  if (limit === null) return refuse('voting.seatsNotSet')
  if (!whole && held.some((term) => term.memberId === candidateId))
    return refuse('assemblies.personSeated', { field: 'candidateId' })
  if (elected.length >= limit) return refuse('voting.seatsComplete', { params: { seats: limit } })
  return { itemId: item.id, candidateId, settlementId }
}

/** MT-7: more time for whoever speaks: a member of those present, or the invitee who has the floor, as one who reports (MR 17). */
async function extension(tx: Tx, { okrugId, id: meetingId }: LockedMeeting, item: Item, asked: Asked<'extension'>) {
  const { candidateId } = asked
  const floor = { okrugId, meetingId, itemId: item.id, state: 'speaking' as const, inviteeId: { not: null } }
  if (!candidateId && (await tx.speech.count({ where: floor })) === 0) return refuse('meetings.notSpeaking')
  return { itemId: item.id, candidateId }
}

/** The question as it is put, or why it cannot be: the wrong person, an item that is settled or not on the agenda, nobody left to elect. */
export async function questionOf(
  tx: Tx,
  meeting: LockedMeeting,
  input: AskedMotion,
  present: readonly string[],
): Promise<Question | Refusal> {
  if (input.kind === 'agenda') return meeting.agenda.length > 0 ? {} : refuse('meetings.noAgenda')
  const stands = input.kind === 'chair' || input.kind === 'secretary' || input.kind === 'extension'
  if (stands && input.candidateId && !present.includes(input.candidateId))
    return refuse('voting.candidateAbsent', { field: 'candidateId' })
  if (input.kind === 'chair' || input.kind === 'secretary') return office(meeting, input)
  const item = meeting.agenda.find((one) => one.id === input.itemId)
  if (!item) return refuse('notFound')
  if (input.kind === 'inclusion') return item.included === null ? { itemId: item.id } : refuse('voting.alreadyVoted')
  if (!item.included) return refuse('meetings.itemNotIncluded')
  if (input.kind === 'extension') return extension(tx, meeting, item, input)
  if (input.kind === 'delegate') return delegate(tx, meeting, input)
  if (input.kind === 'seat') return seat(tx, meeting, item, input)
  return decision(tx, meeting, item, input)
}
