import 'server-only'
import type { TurnView } from '@/lib/features/voting/views'
import { db, type Tx } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client'
import { isId } from '@/lib/platform/db/id'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import { digestOf } from '@/lib/platform/ledger/entry'
import { hubOfProcess } from '@/lib/platform/live/hub'
import { announce, stir, stirred } from '@/lib/platform/live/notice'
import { snapshotOf } from '@/lib/platform/live/snapshot'
import { personTag } from '../attendance/person-tag'
import type { LiveMeetingView } from '../views'
import { type MeetingKind, publicStates } from '../workflow'
import { floorOf } from './floor'
import { quorumOf } from './presence'

/** The topic of a meeting's event stream. */
export const hallTopic = (okrugId: string, meetingId: string): string => `meeting:${okrugId}:${meetingId}`

/** A step of the meeting: every screen shows it once this transaction commits. */
export const tellHall = (tx: Tx, okrugId: string, meetingId: string) => announce(tx, hallTopic(okrugId, meetingId))

/** Somebody came, left or voted: the same, but many of these are told at once. */
export const stirHall = (tx: Tx, okrugId: string, meetingId: string) => stir(tx, hallTopic(okrugId, meetingId))

/** Said of a vote that is committed already. */
export const hallStirred = (okrugId: string, meetingId: string) => stirred(hallTopic(okrugId, meetingId))

/** By which a phone knows that a text is the one it has. */
export const textMark = (text: Bilingual): string => digestOf({ ...text }).slice(0, 12)

const asked = { item: { select: { position: true } } } satisfies Prisma.MotionInclude

async function questionOf(where: { okrugId: string; meetingId: string }, present: string[]) {
  const motion = await db.motion.findFirst({ where: { ...where, closedAt: null, withdrawnAt: null }, include: asked })
  if (!motion) return null
  const { id, kind, item, textKk, textRu, seats, whole } = motion
  const said = await db.vote.aggregate({
    where: { okrugId: where.okrugId, motionId: id, memberId: { in: present } },
    _count: true,
    _max: { castAt: true },
  })
  const tallies = await db.cardTally.aggregate({ where: { okrugId: where.okrugId, motionId: id }, _max: { at: true } })
  const at = { votedAt: said._max.castAt, talliedAt: tallies._max.at }
  // What is asked beside its text no phone has words for: it waits for its page.
  const plain = seats === null && whole === null
  const text = textKk !== null && textRu !== null ? (plain ? textMark({ kk: textKk, ru: textRu }) : id) : null
  return { id, kind, item: item?.position ?? null, text, voted: said._count, ...at }
}

/** So many that several desks make within the half second for which pictures are gathered. */
const mostChanges = 12

/** Who last came, left or was given a card or none by somebody else's hand: whose own phone knows that it is meant. */
async function changesOf(where: { okrugId: string; meetingId: string }): Promise<string[]> {
  const rows = await db.presence.findMany({
    where: { ...where, OR: [{ arrival: { not: 'phone' } }, { changedAt: { gt: db.presence.fields.arrivedAt } }] },
    orderBy: [{ changedAt: 'desc' }, { memberId: 'asc' }],
    take: mostChanges,
    select: { memberId: true, changedAt: true },
  })
  return rows.map(({ memberId, changedAt }) => `${personTag(memberId, where.meetingId)}.${changedAt.getTime()}`)
}

async function resultOf(where: { okrugId: string; meetingId: string }) {
  const motion = await db.motion.findFirst({
    where: { ...where, closedAt: { not: null } },
    orderBy: { closedAt: 'desc' },
    include: asked,
  })
  if (!motion) return null
  const { id, kind, item, adopted, votesFor, votesAgainst, abstained, notVoting } = motion
  const { cardsFor, cardsAgainst, cardsAbstained } = motion
  return {
    id,
    kind,
    item: item?.position ?? null,
    adopted,
    for: votesFor ?? 0,
    against: votesAgainst ?? 0,
    abstain: abstained ?? 0,
    notVoting: notVoting ?? 0,
    cards: cardsFor === null ? null : { for: cardsFor, against: cardsAgainst ?? 0, abstain: cardsAbstained ?? 0 },
  }
}

function speakerOf(turn: TurnView, kind: MeetingKind): LiveMeetingView['speaker'] {
  const { id, speaker, memberId, position: item, startedAt, limitSeconds } = turn
  if (!startedAt || limitSeconds === null) throw new Error('a speech without its time')
  const guest = memberId === null
  return { id, name: kind === 'session' && !guest ? speaker : null, guest, item, startedAt, limit: limitSeconds }
}

/** A session as all its screens show it; null before its notice or where the okrug has no such meeting. */
export async function liveMeeting(okrugId: string, meetingId: string): Promise<LiveMeetingView | null> {
  if (!isId(meetingId)) return null
  const row = await db.meeting.findUnique({ where: { okrugId_id: { okrugId, id: meetingId } } })
  if (!row || !publicStates.includes(row.state)) return null
  const where = { okrugId, meetingId }
  const { eligible, voters, cards, count, verdict } = await quorumOf(db, row)
  const [arrivals, changes, headcounts, question, result, { speaking, waiting, pausedSince }] = await Promise.all([
    db.presence.count({ where }),
    changesOf(where),
    db.headcount.aggregate({ where, _max: { at: true } }),
    questionOf(where, voters),
    resultOf(where),
    floorOf(db, where),
  ])
  return {
    state: row.state,
    present: count.present,
    names: count.names,
    phones: count.phones,
    cards,
    counted: count.counted,
    crowded: count.crowded,
    countedAt: headcounts._max.at,
    rule: verdict.rule,
    needed: verdict.required ?? 0,
    eligible,
    holds: verdict.holds,
    arrivals,
    changes,
    question,
    result,
    speaker: speaking && speakerOf(speaking, row.kind),
    hands: { waiting: waiting.length, lastAt: waiting.at(-1)?.at ?? null },
    pausedSince,
    changedAt: row.changedAt,
  }
}

type LivePicture = { id: string; value: LiveMeetingView }

/**
 * What the streams of this process were told last, where anybody listens, else `livePicture`: for the page of a phone, which a thousand ask for
 * at once. An older picture loses nothing: the page is told by its stream what changed since.
 */
export async function toldPicture(okrugId: string, meetingId: string): Promise<LivePicture | null> {
  const told = hubOfProcess().latest(hallTopic(okrugId, meetingId))
  return told ? { id: told.id, value: told.value as LiveMeetingView } : livePicture(okrugId, meetingId)
}

/** The same with the id of its event, from which a page in the browser goes on. */
export async function livePicture(okrugId: string, meetingId: string): Promise<LivePicture | null> {
  const value = await liveMeeting(okrugId, meetingId)
  return value && { id: snapshotOf(value).id, value }
}
