import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { catalogue, type RuleId } from '@/lib/statute/catalogue'

/** The rule before and the rule after. */
export function Neighbours({ locale, rule }: { locale: Locale; rule: RuleId }) {
  const t = translator(locale, 'law')
  const say = translator(locale, 'rules')
  const at = catalogue.findIndex(({ id }) => id === rule)
  const [previous, next] = [catalogue[at - 1], catalogue[at + 1]]
  return (
    <nav data-screen aria-label={t('neighbours')} className="mt-12 grid gap-4 border-line border-t pt-4 sm:grid-cols-2">
      {previous ? (
        <a href={`/${locale}/law/${previous.id}`} rel="prev" data-plain className="flex min-h-11 items-center gap-3">
          <Icon name="back" />
          <span>
            <span className="block text-sm text-soft">{t('previous')}</span>
            <span className="text-sky underline underline-offset-4">{say(`${previous.id}.title`)}</span>
          </span>
        </a>
      ) : null}
      {next ? (
        <a
          href={`/${locale}/law/${next.id}`}
          rel="next"
          data-plain
          className="flex min-h-11 items-center gap-3 sm:col-start-2 sm:justify-end sm:text-right"
        >
          <span>
            <span className="block text-sm text-soft">{t('next')}</span>
            <span className="text-sky underline underline-offset-4">{say(`${next.id}.title`)}</span>
          </span>
          <Icon name="next" />
        </a>
      ) : null}
    </nav>
  )
}
