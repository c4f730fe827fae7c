import { rediscussDecision } from '@/lib/features/decisions/commands/rediscuss-decision'
import { addAgendaItem } from '@/lib/features/meetings/commands/add-agenda-item'
import { announceMeeting } from '@/lib/features/meetings/commands/announce-meeting'
import { attachMaterial } from '@/lib/features/meetings/commands/attach-material'
import { conveneSession } from '@/lib/features/meetings/commands/convene-session'
import { removeAgendaItem } from '@/lib/features/meetings/commands/remove-agenda-item'
import { sendMaterials } from '@/lib/features/meetings/commands/send-materials'
import type { Competence } from '@/lib/features/meetings/workflow'
import { db } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import { addDays, type CivilDate } from '@/lib/statute/civil-date'
import { at, Clock, type Crew, must } from './crew'
import { paper } from './paper'

export type PlannedItem = {
  competence: string
  title: Bilingual
  draft: Bilingual
  pastDecisions?: boolean
  speeches?: Bilingual[]
  vote?: string
}
export type Plan = { items: PlannedItem[]; answer?: string; reasons?: Bilingual; again?: boolean }

export type Prepared = {
  clock: Clock
  meetingId: string
  items: (PlannedItem & { id: string })[]
  ref: { okrugId: string; meetingId: string }
}

/**
 * The akim convenes a session for `day`, the office prepares and announces it `announced` days before and sends the materials `sent` days
 * before; null leaves that for the reader of the demo to do.
 */
export async function prepare(
  crew: Crew,
  plan: Plan,
  place: Bilingual,
  {
    day,
    time = '10:00',
    announced = 13,
    sent = 7,
  }: { day: CivilDate; time?: string; announced?: number; sent?: number | null },
): Promise<Prepared> {
  const { okrugId, clerk, akim } = crew
  const clock = new Clock(at(addDays(day, -announced), '09:00'))
  const { id } = await must(conveneSession(clock.by(akim), { okrugId, date: day, time, place }))
  const ref = { okrugId, meetingId: id }
  const items: Prepared['items'] = []
  // The report on past decisions comes by itself; the plan has it in its own words.
  for (const { id: itemId } of await db.agendaItem.findMany({ where: { okrugId, meetingId: id } }))
    await must(removeAgendaItem(clock.by(clerk), { ...ref, itemId }))
  for (const item of plan.items) {
    const { itemId } = await must(
      addAgendaItem(clock.by(clerk, 240), {
        ...ref,
        competence: item.competence as Competence,
        title: item.title,
        draft: item.draft,
        pastDecisions: item.pastDecisions ? 'on' : undefined,
      }),
    )
    const file = await paper([item.title.kk, item.draft.kk, '', item.title.ru, item.draft.ru])
    await must(attachMaterial(clock.by(clerk), { ...ref, itemId, name: `Материал-${items.length + 1}.docx` }, file))
    items.push({ ...item, id: itemId })
  }
  const disputed = await db.decision.findMany({ where: { okrugId, status: 'disagreed', meeting: { kind: 'session' } } })
  for (const { id: decisionId, titleKk, titleRu, textKk, textRu } of plan.again ? disputed : []) {
    const { itemId } = await must(rediscussDecision(clock.by(clerk, 240), { ...ref, decisionId }))
    const [title, draft] = [
      { kk: titleKk, ru: titleRu },
      { kk: textKk, ru: textRu },
    ]
    items.push({ competence: 'otherLocalMatter', title, draft, id: itemId })
  }
  await must(announceMeeting(clock.by(clerk, 600), { ...ref, channels: ['portal', 'board', 'messenger'] }))
  if (sent !== null) {
    clock.goTo(at(addDays(day, -sent), '11:30'))
    await must(sendMaterials(clock.by(clerk), ref))
  }
  return { clock, meetingId: id, items, ref }
}
