import { addDays, almatyDate } from '@/lib/statute/civil-date'
import { normsAt } from '@/lib/statute/norms'
import { firstLawfulDate, type NoticeRule } from '@/lib/statute/notice'
import type { DaysOff } from '@/lib/statute/terms'
import type { ProposalView } from '../views'

/** What the form of convening proposes at `now`, for either kind of session. */
export function proposals(now: Date, isOff: DaysOff): Record<'ordinary' | 'candidates', ProposalView> {
  const today = almatyDate(now)
  const propose = (rule: NoticeRule): ProposalView => {
    const { date, dayBefore } = firstLawfulDate(normsAt(today), rule, today)
    let working = date
    while (isOff(working)) working = addDays(working, 1)
    return { rule, date, dayBefore, working: working === date ? null : working }
  }
  return { ordinary: propose('NT-1'), candidates: propose('NT-3') }
}
