import { LinkList } from '@/components/ui/link-list'
import { Section } from '@/components/ui/section'
import { Page } from '@/components/ui/shell/page'
import { Tag } from '@/components/ui/tag'
import { citesInWords } from '@/lib/platform/i18n/cites'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { type CatalogueRow, catalogue, themes } from '@/lib/statute/catalogue'
import { isEvaluable } from '@/lib/statute/evaluate'
import type { Norms } from '@/lib/statute/norms'
import { normLine, textValues } from './norm-words'

type RuleListProps = { locale: Locale; demo: boolean; norms: Norms }

function Entry({ locale, rule, norms }: { locale: Locale; rule: CatalogueRow; norms: Norms }) {
  const t = translator(locale, 'law')
  const say = translator(locale, 'rules')
  const norm = normLine(rule.id, norms, locale)
  const source = rule.cites.length > 0 ? citesInWords(rule.cites, locale) : t('policy.rule')
  return (
    <article id={rule.id} data-keep className="border-line border-t py-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 className="font-semibold text-xl">
          <a href={`/${locale}/law/${rule.id}`}>{say(`${rule.id}.title`)}</a>
        </h3>
        <p className="flex items-center gap-3 text-sm text-soft">
          {isEvaluable(rule.id) ? <Tag tone="info">{t('calculable')}</Tag> : null}
          <span className="tabular-nums">{rule.id}</span>
        </p>
      </div>
      <p className="mt-2 max-w-prose">{say(`${rule.id}.text`, textValues(norms))}</p>
      <p className="mt-2 max-w-prose text-sm text-soft">
        {norm ? (
          <>
            <span className="font-medium text-ink">{t('norm')}:</span> {norm}.{' '}
          </>
        ) : null}
        <span className="font-medium text-ink">{t('source')}:</span> {source}
      </p>
    </article>
  )
}

/** Every rule of the law by subject, with its meaning, the norms in force today and the source. */
export function RuleList({ locale, demo, norms }: RuleListProps) {
  const t = translator(locale, 'law')
  const groups = themes.map((theme) => ({ theme, rules: catalogue.filter((rule) => rule.theme === theme) }))
  return (
    <Page locale={locale} path="/law" title={t('title')} lead={t('lead')} kind="public" demo={demo}>
      <nav data-screen aria-label={t('contents')} className="mb-12">
        <LinkList
          columns
          links={themes.map((theme) => ({
            href: `#${theme}`,
            text: t(`themes.${theme}`),
          }))}
        />
      </nav>
      {groups.map(({ theme, rules }) => (
        <Section key={theme} id={theme} title={t(`themes.${theme}`)}>
          {rules.map((rule) => (
            <Entry key={rule.id} locale={locale} rule={rule} norms={norms} />
          ))}
        </Section>
      ))}
    </Page>
  )
}
