import { Deadline } from '@/components/ui/deadline'
import { EmptyState } from '@/components/ui/empty-state'
import type { DueView } from '@/lib/features/desk/views'
import { citesInWords } from '@/lib/platform/i18n/cites'
import { dateWords } from '@/lib/platform/i18n/dates'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { citesOf } from '@/lib/statute/catalogue'

/** Where at the desk a term is dealt with. */
function hrefOf(locale: Locale, okrugId: string, due: DueView): string {
  const at = `/${locale}/desk/${okrugId}`
  switch (due.kind) {
    case 'quarter':
      return `${at}/meetings/new`
    case 'answerDecisions':
    case 'tellMembers':
      return `${at}/decisions`
    case 'rediscuss':
      return `${at}/decisions#dispute`
    case 'execute':
      return `${at}/decisions/${due.decisionId}`
    case 'confirmProtocol':
      return `${at}/meetings/${due.meetingId}/protocol`
    default:
      return `${at}/meetings/${due.meetingId}`
  }
}

/** What is due in the okrug, the soonest first: its date, the days left, the article, and the way to it. */
export function DueList({ locale, okrugId, due }: { locale: Locale; okrugId: string; due: DueView[] }) {
  const t = translator(locale, 'desk')
  if (due.length === 0)
    return (
      <EmptyState
        title={t('nothingDue')}
        action={<a href={`/${locale}/desk/${okrugId}/meetings/new`}>{t('convene')}</a>}
      >
        <p>{t('nothingDueText')}</p>
      </EmptyState>
    )
  return (
    <ul>
      {due.map((one) => (
        <li key={`${one.kind} ${one.meetingId} ${one.decisionId} ${one.due}`}>
          <Deadline
            locale={locale}
            due={one.due}
            daysLeft={one.daysLeft}
            cite={`${one.rule}: ${citesInWords(citesOf(one.rule), locale)}`}
            title={
              <a href={hrefOf(locale, okrugId, one)}>
                {one.title ? `${inLocale(one.title, locale)}: ` : ''}
                {t(`due.${one.kind}`, { number: one.number ?? 0, count: one.count ?? 0, of: one.of ?? 'session' })}
              </a>
            }
            note={one.lastNotice ? t('lastNotice', { date: dateWords(one.lastNotice, locale) }) : undefined}
          />
        </li>
      ))}
    </ul>
  )
}
