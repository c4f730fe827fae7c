import 'server-only'
import { permits } from '@/lib/access/permissions'
import { reportItem } from '@/lib/features/decisions/queries/owed'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { translator } from '@/lib/platform/i18n/translator'
import { append } from '@/lib/platform/ledger/append'
import { digestOf } from '@/lib/platform/ledger/entry'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { instantOf, timeRefusal } from '../gates/notice'
import { type ConveneInput, conveneInput } from '../schema'

type Code = 'forbidden' | 'meetings.noAssembly' | 'meetings.timePast' | 'meetings.noticeTooLate'

/** The one item of a session on candidates for akim, in the words of the law; the office may reword it. */
const candidatesItem = () => {
  const [kk, ru] = [translator('kk', 'meetings'), translator('ru', 'meetings')]
  return {
    competence: 'akimCandidates',
    titleKk: kk('candidates.title'),
    titleRu: ru('candidates.title'),
    draftKk: kk('candidates.draft'),
    draftRu: ru('candidates.draft'),
  }
}

/**
 * The akim convenes a session on his own (MR 5): a draft with time and place that the office prepares until its notice. The report on past
 * decisions is on its agenda by itself (MT-3).
 */
export async function conveneSession(
  { actor, now }: Context,
  input: ConveneInput,
): Promise<Outcome<{ id: string }, Code>> {
  const { okrugId, subject, date, time, place } = conveneInput.parse(input)
  const startsAt = instantOf(date, time)
  return transact(async (tx) => {
    const assembly = await tx.assembly.findUnique({ where: { okrugId } })
    if (!permits(actor, 'meetings.convene-session', { okrugId })) return refuse('forbidden')
    if (!assembly) return refuse('meetings.noAssembly')
    const agenda = [subject === 'candidates' ? candidatesItem() : await reportItem(tx, okrugId)].filter(
      (item) => item !== null,
    )
    const refusal = timeRefusal(agenda, startsAt, now)
    if (refusal) return refusal

    const { id } = await tx.meeting.create({
      data: {
        okrugId,
        kind: 'session',
        state: 'draft',
        startsAt,
        placeKk: place.kk,
        placeRu: place.ru,
        createdAt: now,
        changedAt: now,
      },
    })
    await tx.agendaItem.createMany({
      data: agenda.map((item) => ({ ...item, position: 1, okrugId, meetingId: id, createdAt: now })),
    })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = { by, meeting: id, subject, startsAt: startsAt.toISOString(), text: digestOf({ place }) }
    await append(tx, okrugId, 'meetings.convene-session', entry, now)
    return done({ id })
  })
}
