import { Deadline } from '@/components/ui/deadline'
import { Section } from '@/components/ui/section'
import type { WaitingView } from '@/lib/features/meetings/views'
import { citesInWords } from '@/lib/platform/i18n/cites'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { citesOf } from '@/lib/statute/catalogue'
import { draftText } from '../naming'

type WaitingProps = { locale: Locale; districtId: string; waiting: WaitingView[] }

/** The initiatives that wait for the district akim (GA-4), the soonest term first; one past its term stands in red. */
export function WaitingInitiatives({ locale, districtId, waiting }: WaitingProps) {
  const t = translator(locale, 'gatherings')
  if (waiting.length === 0) return null
  return (
    <Section id="initiatives" title={t('district.title')} lead={t('district.lead')}>
      <ul className="border-line border-t">
        {waiting.map(({ initiative, okrug }) => {
          const { id, questions, reason, application, verdict } = initiative
          const name = draftText(questions[0]?.title ?? reason, locale)
          const { actual: signed = 0, required = 0 } = verdict
          return application ? (
            <li key={id}>
              <Deadline
                locale={locale}
                due={application.due}
                daysLeft={application.daysLeft}
                title={
                  <a href={`/${locale}/district/${districtId}/meetings/${id}`} lang={name.lang}>
                    {inLocale(okrug, locale)}: {name.text}
                  </a>
                }
                note={t('initiative.progressShort', { signed, required })}
                cite={`GA-4: ${citesInWords(citesOf('GA-4'), locale)}`}
              />
            </li>
          ) : null
        })}
      </ul>
    </Section>
  )
}
