import { Deadline } from '@/components/ui/deadline'
import { Notice } from '@/components/ui/notice'
import { Prose } from '@/components/ui/section'
import type { InitiativeView } from '@/lib/features/meetings/views'
import { citesInWords } from '@/lib/platform/i18n/cites'
import { dateWords } from '@/lib/platform/i18n/dates'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { reasonOf } from '@/lib/platform/i18n/verdict'
import { citesOf } from '@/lib/statute/catalogue'
import { almatyDate } from '@/lib/statute/civil-date'

/** GA-4 on one initiative: not applied yet, its running term, in red once that has passed, or the decision with its reasons and its day. */
export function DistrictReview({ locale, initiative }: { locale: Locale; initiative: InitiativeView }) {
  const t = translator(locale, 'gatherings')
  const { application, decision } = initiative
  if (!application) return <p className="text-soft">{t('initiative.notYet')}</p>
  const { term, due, daysLeft } = application
  if (!decision)
    return (
      <>
        {term.holds ? null : (
          <Notice tone="bad" title={t('initiative.overdue')}>
            <p>{t('initiative.overdueText')}</p>
          </Notice>
        )}
        <Deadline
          locale={locale}
          due={due}
          daysLeft={daysLeft}
          title={t('initiative.waits')}
          note={reasonOf(term, locale)}
          cite={`GA-4: ${citesInWords(citesOf('GA-4'), locale)}`}
        />
      </>
    )
  const { permitted, at, by, reasons } = decision
  return (
    <Notice tone={permitted ? 'good' : 'bad'} title={t(permitted ? 'initiative.permitted' : 'initiative.refused')}>
      <Prose lang={locale === 'en' ? 'kk' : undefined}>
        <p className="whitespace-pre-line">{inLocale(reasons, locale)}</p>
      </Prose>
      <p className="text-soft">{t('initiative.by', { name: by, day: dateWords(almatyDate(at), locale) })}</p>
      <p className="text-sm text-soft">{reasonOf(term, locale)}</p>
    </Notice>
  )
}
