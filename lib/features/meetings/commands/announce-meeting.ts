import 'server-only'
import { permits } from '@/lib/access/permissions'
import { bringReport } from '@/lib/features/decisions/queries/owed'
import { takeUp } from '@/lib/features/decisions/queries/rediscussions'
import { postNews } from '@/lib/features/notifications/queries/post-news'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { digestOf } from '@/lib/platform/ledger/entry'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { noticeGate, timeRefusal } from '../gates/notice'
import { type LockedMeeting, lockMeeting } from '../queries/locked'
import { type AnnounceInput, announceInput } from '../schema'
import { frozen, lawOn } from '../verdicts/frozen'
import { admits, type MeetingKind, needsDraft } from '../workflow'

type Code =
  | 'forbidden'
  | 'notFound'
  | 'meetings.wrongState'
  | 'meetings.noAgenda'
  | 'meetings.incompleteItem'
  | 'meetings.noTimeOrPlace'
  | 'meetings.timePast'
  | 'meetings.noticeTooLate'
  | 'meetings.areaClosed'
  | 'meetings.disputeSettled'

type Item = LockedMeeting['agenda'][number]
const titleOf = ({ titleKk, titleRu }: Pick<Item, 'titleKk' | 'titleRu'>) => ({ kk: titleKk, ru: titleRu })
const complete = ({ titleKk, titleRu, draftKk, draftRu, competence }: Item) =>
  [titleKk, titleRu, ...(needsDraft(competence) ? [draftKk, draftRu] : [])].every((text) => text !== '')

/**
 * The next number of the year among meetings of a kind, 1, 2, 3 … without a gap. The okrug's row is held until the transaction ends, so that
 * two notices do not take the same one; the unique key would refuse the second.
 */
async function nextNumber(tx: Tx, okrugId: string, kind: MeetingKind, year: number): Promise<number> {
  await tx.$queryRaw`select 1 from unit where kato = ${okrugId} for no key update`
  const { _max } = await tx.meeting.aggregate({ where: { okrugId, kind, year }, _max: { number: true } })
  return (_max.number ?? 0) + 1
}

/** Keeps the area of a separate gathering open until this notice is out; false where it was closed after the gathering was convened. */
async function holdArea(tx: Tx, { okrugId, areaId }: LockedMeeting): Promise<boolean> {
  if (!areaId) return true
  const open = await tx.$queryRaw<unknown[]>`
    select 1 from area where okrug_id = ${okrugId} and id = ${areaId}::uuid and closed_at is null for share`
  return open.length > 0
}

/**
 * Gives notice of a meeting: time, place and questions to everyone, in both languages, at least ten days before (NT-1), three for a session
 * on candidates for akim (NT-3). The meeting gets its number, its verdict is frozen, and from here on it is public. The report on what is owed
 * by this day is on its agenda, whoever prepared it (MT-3).
 */
export async function announceMeeting(
  { actor, now }: Context,
  input: AnnounceInput,
): Promise<Outcome<{ number: number; year: number }, Code>> {
  const { okrugId, meetingId, channels } = announceInput.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'meetings.announce-meeting', { okrugId })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!admits(meeting.state, 'announce-meeting')) return refuse('meetings.wrongState')
    const { startsAt, placeKk, placeRu, agenda } = meeting
    if (!startsAt || !placeKk || !placeRu) return refuse('meetings.noTimeOrPlace')
    if (agenda.length === 0) return refuse('meetings.noAgenda')
    const incomplete = agenda.find((item) => !complete(item))
    if (incomplete) return refuse('meetings.incompleteItem', { params: { position: incomplete.position } })
    const refusal = timeRefusal(agenda, startsAt, now)
    if (refusal) return refusal
    if (!(await holdArea(tx, meeting))) return refuse('meetings.areaClosed')

    if (!(await takeUp(tx, okrugId, agenda, now))) return refuse('meetings.disputeSettled')
    await bringReport(tx, meeting, now)
    const given = await tx.agendaItem.findMany({ where: { okrugId, meetingId }, orderBy: { position: 'asc' } })

    const { day } = lawOn(startsAt)
    const year = Number(day.slice(0, 4))
    const number = await nextNumber(tx, okrugId, meeting.kind, year)
    const noticeVerdict = frozen(noticeGate(agenda, startsAt, now), day)
    const through = [...new Set(['portal', ...channels])]
    const { count } = await tx.meeting.updateMany({
      where: { okrugId, id: meetingId, state: meeting.state },
      data: {
        state: 'announced',
        year,
        number,
        channels: through,
        announcedAt: now,
        noticeVerdict,
        publishedAt: now,
        changedAt: now,
      },
    })
    if (count === 0) return refuse('meetings.wrongState')
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = {
      by,
      meeting: meetingId,
      year,
      number,
      startsAt: startsAt.toISOString(),
      text: digestOf({ place: { kk: placeKk, ru: placeRu }, titles: given.map(titleOf) }),
      agenda: given.map(({ id, position, competence }) => ({ item: id, position, competence })),
      channels: through,
      verdict: noticeVerdict,
    }
    await postNews(tx, { okrugId, meetingId }, 'notice', now)
    await append(tx, okrugId, 'meetings.announce-meeting', entry, now)
    await publish(tx, okrugId)
    return done({ number, year })
  })
}
