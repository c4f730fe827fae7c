import 'server-only'
import { fullName, named } from '@/lib/features/roll/identity/names'
import type { FloorView, TurnView } from '@/lib/features/voting/views'
import type { Tx } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client'
import { type Refusal, refuse } from '@/lib/platform/errors/outcome'
import { civilOf } from '@/lib/platform/i18n/dates'

type Place = { okrugId: string; meetingId: string }

const who = { member: named, invitee: true, item: { select: { position: true } } } satisfies Prisma.SpeechInclude

function turnView(row: Prisma.SpeechGetPayload<{ include: typeof who }>): TurnView {
  const { id, itemId, item, kind, memberId, inviteeId, member, invitee, at, startedAt, limitSeconds } = row
  const speaker = member ? fullName(member) : (invitee?.name ?? '')
  return { id, itemId, position: item.position, kind, memberId, inviteeId, speaker, at, startedAt, limitSeconds }
}

/** Since when a meeting has a break; null while it goes on. */
export async function pausedSince(tx: Tx, { okrugId, meetingId }: Place): Promise<Date | null> {
  return (await tx.pause.findFirst({ where: { okrugId, meetingId, to: null } }))?.from ?? null
}

/** Why nothing is voted on now: the meeting has a break. Null while it goes on. */
export async function refusedInBreak(tx: Tx, place: Place): Promise<Refusal | null> {
  const since = await pausedSince(tx, place)
  return since && refuse('voting.paused', { params: { since: civilOf(since).time } })
}

/** The speakers' list of a meeting: who speaks, who waits in which order, and whether there is a break. */
export async function floorOf(tx: Tx, { okrugId, meetingId }: Place): Promise<FloorView> {
  const rows = await tx.speech.findMany({
    where: { okrugId, meetingId, state: { not: 'done' } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    include: who,
  })
  const paused = await pausedSince(tx, { okrugId, meetingId })
  const turns = (state: 'speaking' | 'waiting') => rows.filter((row) => row.state === state).map(turnView)
  return { speaking: turns('speaking')[0] ?? null, waiting: turns('waiting'), pausedSince: paused }
}
