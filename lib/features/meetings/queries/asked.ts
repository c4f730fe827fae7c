import 'server-only'
import type { z } from 'zod'
import type { Tx } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client'
import type { initiativeInput, requestInput } from '../schema'

/** Writes a meeting that is asked for, with its reason and its questions in their order. Answers its id. */
export async function askFor(
  tx: Tx,
  meeting: Omit<Prisma.MeetingUncheckedCreateInput, 'createdAt' | 'changedAt'>,
  { reason, items }: Pick<z.output<typeof requestInput | typeof initiativeInput>, 'reason' | 'items'>,
  now: Date,
): Promise<string> {
  const said = { requestReasonKk: reason.kk, requestReasonRu: reason.ru }
  const { id } = await tx.meeting.create({ data: { ...meeting, ...said, createdAt: now, changedAt: now } })
  await tx.agendaItem.createMany({
    data: items.map(({ competence, title }, index) => ({
      okrugId: meeting.okrugId,
      meetingId: id,
      position: index + 1,
      competence,
      titleKk: title.kk,
      titleRu: title.ru,
      draftKk: '',
      draftRu: '',
      createdAt: now,
    })),
  })
  return id
}
