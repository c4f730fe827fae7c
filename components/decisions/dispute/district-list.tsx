import { Deadline } from '@/components/ui/deadline'
import { Section } from '@/components/ui/section'
import type { CourseView } from '@/lib/features/decisions/views'
import { citesInWords } from '@/lib/platform/i18n/cites'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type DistrictListProps = { locale: Locale; districtId: string; disputes: CourseView[] }

/** What waits for the district: decisions in dispute with their terms (DC-7), and those a chair wrote about (DC-10). */
export function DistrictList({ locale, districtId, disputes }: DistrictListProps) {
  const t = translator(locale, 'dispute')
  const open = disputes.filter(({ decision }) => decision.status !== 'escalated')
  const letters = disputes.filter(({ decision }) => decision.status === 'escalated')
  const name = ({ decision, okrug }: CourseView) => (
    <a href={`/${locale}/district/${districtId}/decisions/${decision.id}`} lang={locale === 'en' ? 'kk' : undefined}>
      {inLocale(okrug, locale)}: {inLocale(decision.title, locale)}
    </a>
  )
  return (
    <>
      {open.length > 0 ? (
        <Section id="disputes" title={t('district.title')} lead={t('district.lead')}>
          <ul className="border-line border-t">
            {open.map((one) => {
              const { term, decision } = one
              return term ? (
                <li key={decision.id}>
                  <Deadline
                    locale={locale}
                    due={term.due}
                    daysLeft={term.daysLeft}
                    title={name(one)}
                    note={translator(locale, 'decisions')(`status.${decision.status}`)}
                    cite={`DC-7: ${citesInWords(term.verdict.cites, locale)}`}
                  />
                </li>
              ) : null
            })}
          </ul>
        </Section>
      ) : null}
      {letters.length > 0 ? (
        <Section id="letters" title={t('letters.title')} lead={t('letters.lead')}>
          <ul className="border-line border-t">
            {letters.map((one) => {
              const last = one.letters.at(-1)
              return (
                <li key={one.decision.id} className="border-line border-b py-3">
                  <p className="font-semibold">{name(one)}</p>
                  <p className="text-soft">
                    {t(last && last.failure > 1 ? 'letters.liability' : 'letters.first', { chair: last?.chair ?? '' })}
                  </p>
                </li>
              )
            })}
          </ul>
        </Section>
      ) : null}
    </>
  )
}
