import { Tag, type Tone } from '@/components/ui/tag'
import type { DecisionView } from '@/lib/features/decisions/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

const tones: Record<DecisionView['status'], Tone> = {
  adopted: 'info',
  underReview: 'due',
  approved: 'good',
  disagreed: 'bad',
  rediscussion: 'due',
  withdrawn: 'neutral',
  unresolved: 'bad',
  maslikhatDiscussion: 'due',
  resolved: 'info',
  inExecution: 'info',
  done: 'good',
  notExecuted: 'bad',
  escalated: 'bad',
}

/** Where a decision stands; the akim's silence past the term is said in red (DC-9). */
export function StatusTag({ locale, decision }: { locale: Locale; decision: DecisionView }) {
  const t = translator(locale, 'decisions')
  if (decision.overdue) return <Tag tone="bad">{t('overdue')}</Tag>
  return <Tag tone={tones[decision.status]}>{t(`status.${decision.status}`)}</Tag>
}
