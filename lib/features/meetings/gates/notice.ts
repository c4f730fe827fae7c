import { type Refusal, refuse } from '@/lib/platform/errors/outcome'
import { almatyDate, civilDate, startOfDay } from '@/lib/statute/civil-date'
import { notice } from '@/lib/statute/notice'
import type { Verdict } from '@/lib/statute/verdict'
import { lawOn } from '../verdicts/frozen'
import { noticeRuleOf } from '../workflow'

type Agenda = readonly { competence: string }[]

/** The instant of a day (`YYYY-MM-DD`) and a time of day (`HH:MM`) in Almaty. */
export function instantOf(date: string, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(startOfDay(civilDate(date)).getTime() + (hours * 60 + minutes) * 60_000)
}

/** NT-1, or NT-3 for an agenda of nothing but candidates for akim: whether notice given at `given` comes early enough. */
export function noticeGate(agenda: Agenda, startsAt: Date, given: Date): Verdict {
  const { day, norms } = lawOn(startsAt)
  return notice(norms, noticeRuleOf(agenda), { given: almatyDate(given), meeting: day })
}

/** Why a meeting cannot be set for an instant: it is past, or even a notice given now would be too late. */
export function timeRefusal(
  agenda: Agenda,
  startsAt: Date,
  now: Date,
): Refusal<'meetings.timePast' | 'meetings.noticeTooLate'> | null {
  if (startsAt <= now) return refuse('meetings.timePast', { field: 'date' })
  const verdict = noticeGate(agenda, startsAt, now)
  if (verdict.holds) return null
  const first = verdict.because.params.first ?? ''
  return refuse('meetings.noticeTooLate', { verdict, params: { first }, field: 'date' })
}
