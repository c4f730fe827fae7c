import { DateText } from '@/components/ui/date-text'
import { Prose } from '@/components/ui/section'
import { Steps } from '@/components/ui/steps'
import type { ThreadEntry } from '@/lib/features/decisions/views'
import { dateWords } from '@/lib/platform/i18n/dates'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { civilDate } from '@/lib/statute/civil-date'

const bad = new Set<ThreadEntry['kind']>(['disagreed', 'unresolved', 'againFailed', 'setAside', 'badlyDone', 'notDone'])

const linkTo = (href: string) => {
  if (href.includes('#')) return 'pictures'
  if (href.includes('/papers/')) return 'paper'
  return href.startsWith('/decisions') ? 'decision' : 'meeting'
}

/** Everything that happened to a decision, in the order of time, each step with its day, its words and its document. */
export function Thread({ locale, okrugId, entries }: { locale: Locale; okrugId: string; entries: ThreadEntry[] }) {
  const t = translator(locale, 'course')
  const foreign = locale === 'en' ? 'kk' : undefined
  const steps = entries.map(({ kind, at, params = {}, text, href }) => {
    const { day } = params
    const said = typeof day === 'string' ? { ...params, day: dateWords(civilDate(day), locale) } : params
    return {
      key: `${kind} ${at.getTime()} ${href ?? ''} ${params.part ?? ''}`,
      text: t(`step.${kind}`, said),
      state: bad.has(kind) ? ('failed' as const) : ('done' as const),
      note: (
        <>
          <DateText locale={locale} value={at} />
          {text ? (
            <Prose lang={foreign}>
              <p className="mt-1 whitespace-pre-line text-base text-ink">{inLocale(text, locale)}</p>
            </Prose>
          ) : null}
          {href ? (
            <a
              data-screen
              className="flex min-h-11 items-center text-base"
              href={`/${locale}/okrugs/${okrugId}${href}`}
            >
              {t(linkTo(href))}
            </a>
          ) : null}
        </>
      ),
    }
  })
  return <Steps locale={locale} label={t('title')} steps={steps} />
}
