import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { translator } from '@/lib/platform/i18n/translator'
import { append } from '@/lib/platform/ledger/append'
import { digestOf } from '@/lib/platform/ledger/entry'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { instantOf, timeRefusal } from '../gates/notice'
import { type SeparateInput, separateInput } from '../schema'

type Code = 'forbidden' | 'meetings.noArea' | 'meetings.timePast' | 'meetings.noticeTooLate'

/** What a separate gathering is for (L39-3(6)), in the words of the law; the office may reword it. */
const electionItem = () => {
  const [kk, ru] = [translator('kk', 'gatherings'), translator('ru', 'gatherings')]
  const title = { titleKk: kk('election'), titleRu: ru('election') }
  return { position: 1, competence: 'delegateElection', ...title, draftKk: '', draftRu: '' }
}

/** The okrug akim convenes the separate gathering of one open area (SG-1). The election of its delegates is on the agenda already. */
export async function conveneSeparateGathering(
  { actor, now }: Context,
  input: SeparateInput,
): Promise<Outcome<{ id: string }, Code>> {
  const { okrugId, areaId, date, time, place } = separateInput.parse(input)
  const startsAt = instantOf(date, time)
  return transact(async (tx) => {
    if (!permits(actor, 'meetings.convene-separate-gathering', { okrugId })) return refuse('forbidden')
    const area = await tx.area.findUnique({ where: { okrugId_id: { okrugId, id: areaId } } })
    if (!area || area.closedAt) return refuse('meetings.noArea', { field: 'areaId' })
    const item = electionItem()
    const refusal = timeRefusal([item], startsAt, now)
    if (refusal) return refusal

    const { id } = await tx.meeting.create({
      data: {
        okrugId,
        kind: 'separateGathering',
        areaId,
        state: 'draft',
        startsAt,
        placeKk: place.kk,
        placeRu: place.ru,
        createdAt: now,
        changedAt: now,
      },
    })
    await tx.agendaItem.create({ data: { ...item, okrugId, meetingId: id, createdAt: now } })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = { by, meeting: id, area: areaId, startsAt: startsAt.toISOString(), text: digestOf({ place }) }
    await append(tx, okrugId, 'meetings.convene-separate-gathering', entry, now)
    return done({ id })
  })
}
