import { almatyDate } from '@/lib/statute/civil-date'
import { materials } from '@/lib/statute/notice'
import type { Verdict } from '@/lib/statute/verdict'
import { lawOn } from '../verdicts/frozen'
import { noticeRuleOf } from '../workflow'

type Item = { id: string; position: number; competence: string; materials: readonly { addedAt: Date }[] }
type Facts = {
  startsAt: Date
  announcedAt: Date | null
  materialsSentAt: Date | null
  agenda: readonly Item[]
}
export type ItemVerdict = { itemId: string; position: number; verdict: Verdict }

/**
 * NT-2 for each agenda item. An item's materials are given when they are sent, or later, when the last paper was added to what had been
 * sent; those not sent yet are judged as if sent at `now`. An item without a file has its draft decision, which goes with the rest.
 * `verdict` is that of the latest item: all hold when it does.
 */
export function materialsGate(
  { startsAt, announcedAt, materialsSentAt, agenda }: Facts,
  now: Date,
): { verdict: Verdict; items: ItemVerdict[] } {
  const { day: meeting, norms } = lawOn(startsAt)
  const candidatesNotice = noticeRuleOf(agenda) === 'NT-3' ? almatyDate(announcedAt ?? now) : undefined
  const judge = (at: Date) => materials(norms, { given: almatyDate(at), meeting, candidatesNotice })
  const sent = materialsSentAt ?? now
  const givenAt = ({ materials: papers }: Item) =>
    new Date(Math.max(sent.getTime(), ...(materialsSentAt ? papers.map(({ addedAt }) => addedAt.getTime()) : [])))
  const items = agenda.map((item) => ({ itemId: item.id, position: item.position, at: givenAt(item) }))
  const last = new Date(Math.max(sent.getTime(), ...items.map(({ at }) => at.getTime())))
  return {
    verdict: judge(last),
    items: items.map(({ at, ...item }) => ({ ...item, verdict: judge(at) })),
  }
}
