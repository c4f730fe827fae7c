import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { digestOf } from '@/lib/platform/ledger/entry'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { instantOf, timeRefusal } from '../gates/notice'
import { type GatheringInput, gatheringInput } from '../schema'

type Code = 'forbidden' | 'meetings.timePast' | 'meetings.noticeTooLate'

/** The okrug akim convenes a gathering himself (GA-5), of all members or of their delegates: a draft that the office prepares until its notice. */
export async function conveneGathering(
  { actor, now }: Context,
  input: GatheringInput,
): Promise<Outcome<{ id: string }, Code>> {
  const { okrugId, mode, date, time, place } = gatheringInput.parse(input)
  const startsAt = instantOf(date, time)
  return transact(async (tx) => {
    if (!permits(actor, 'meetings.convene-gathering', { okrugId })) return refuse('forbidden')
    const refusal = timeRefusal([], startsAt, now)
    if (refusal) return refusal

    const { id } = await tx.meeting.create({
      data: {
        okrugId,
        kind: 'gathering',
        mode,
        state: 'draft',
        startsAt,
        placeKk: place.kk,
        placeRu: place.ru,
        createdAt: now,
        changedAt: now,
      },
    })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = { by, meeting: id, mode, startsAt: startsAt.toISOString(), text: digestOf({ place }) }
    await append(tx, okrugId, 'meetings.convene-gathering', entry, now)
    return done({ id })
  })
}
