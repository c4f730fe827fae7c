import type { Bilingual } from '@/lib/platform/i18n/locale'
import type { Gap, ProtocolBody } from '../views'

/** What settles an item: a decision, at a gathering also an election. */
const settling = new Set(['decision', 'delegate', 'seat'])

const empty = (text: Bilingual) => !text.kk.trim() || !text.ru.trim()

/** A turn that nobody summed up yet, or only in one language. */
const lacking = ({ kk, ru }: Bilingual) => (kk.trim() || ru.trim() ? 'speechLanguage' : 'noSummary')

/**
 * What the law wants in a protocol and this one lacks (L39-3(10), MR 12; law.md section 7: both languages at once). `must` keeps it from
 * being signed; `should` is what a careful secretary would look at.
 */
export function gapsIn(body: ProtocolBody): Gap[] {
  const gaps: Gap[] = []
  const must = (what: string, at?: string) => gaps.push({ weight: 'must', what, ...(at !== undefined && { at }) })
  const should = (what: string, at?: string) => gaps.push({ weight: 'should', what, ...(at !== undefined && { at }) })

  if (!body.chair) must('chair')
  if (!body.secretary) must('secretary')
  if (!body.registration) must('registration')
  if (empty(body.place)) must('place')
  if (body.present.length === 0) must('present')
  if (body.agenda.length === 0) must('agenda')
  if (body.attendance && body.attendance.unnamed > 0) should('unnamed', String(body.attendance.unnamed))
  for (const guest of body.invitees) if (empty(guest.office)) must('office', guest.name)
  for (const item of body.agenda) {
    const at = String(item.position)
    for (const said of item.speeches) if (empty(said.summary)) must(lacking(said.summary), `${at}: ${said.speaker}`)
    if (!item.included) continue
    if (!item.ballots.some((vote) => settling.has(vote.kind))) should('noVote', at)
    if (item.speeches.length === 0) should('noSpeech', at)
  }
  return gaps
}

/** Whether nothing that the law demands is missing. */
export const complete = (gaps: readonly Gap[]): boolean => gaps.every((gap) => gap.weight !== 'must')
