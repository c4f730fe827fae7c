import { Disclosure } from '@/components/ui/disclosure'
import { Prose, Section } from '@/components/ui/section'
import { Page } from '@/components/ui/shell/page'
import { SummaryList } from '@/components/ui/summary-list'
import type { Calculation } from '@/lib/features/law/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { type CatalogueRow, isOverridable } from '@/lib/statute/catalogue'
import type { CivilDate } from '@/lib/statute/civil-date'
import { isEvaluable } from '@/lib/statute/evaluate'
import type { Norms } from '@/lib/statute/norms'
import { Calculator } from './calculator'
import { Neighbours } from './neighbours'
import { normFacts } from './norm-facts'
import { textValues } from './norm-words'
import { requestExample } from './request-example'
import { Sources } from './sources'

type RulePageProps = {
  locale: Locale
  demo: boolean
  rule: CatalogueRow
  today: CivilDate
  norms: Norms
  calculation: Calculation | null
}

/** What a rule is besides the law's own word. */
function remarksOf(rule: CatalogueRow, locale: Locale): string[] {
  const t = translator(locale, 'law')
  return [
    ...(rule.policy === 'detail' ? [t('policy.detail')] : []),
    ...(rule.okrug ? [t('okrug')] : []),
    ...(isOverridable(rule.id) ? [t('overridable')] : []),
  ]
}

/** One rule: its meaning, the norms in force, where it stands, and its calculator. */
export function RulePage({ locale, demo, rule, today, norms, calculation }: RulePageProps) {
  const t = translator(locale, 'law')
  const say = translator(locale, 'rules')
  const remarks = remarksOf(rule, locale)
  return (
    <Page
      locale={locale}
      path={`/law/${rule.id}`}
      title={say(`${rule.id}.title`)}
      eyebrow={`${t(`themes.${rule.theme}`)} · ${rule.id}`}
      breadcrumbs={[{ href: `/${locale}/law#${rule.theme}`, text: t('all') }]}
      kind="public"
      demo={demo}
    >
      <div className="mb-8">
        <Prose>
          <p className="text-lg">{say(`${rule.id}.text`, textValues(norms))}</p>
        </Prose>
      </div>
      <div className="mb-12 max-w-3xl">
        <SummaryList
          facts={[
            ...normFacts(rule.id, today, locale),
            { term: t('source'), value: <Sources locale={locale} cites={rule.cites} /> },
            ...(remarks.length > 0
              ? [{ term: t('marks'), value: remarks.map((remark) => <p key={remark}>{remark}</p>) }]
              : []),
          ]}
        />
      </div>
      {calculation && isEvaluable(rule.id) ? (
        <Section id="calculator" title={t('calculator.title')}>
          <Calculator locale={locale} rule={rule.id} today={today} calculation={calculation} />
          <Disclosure title={t('api.title')}>
            <p className="max-w-prose">{t('api.text')}</p>
            <pre className="mt-3 whitespace-pre-wrap rounded-field bg-sunk p-4 text-sm">
              {requestExample(rule.id, calculation.typed)}
            </pre>
          </Disclosure>
        </Section>
      ) : null}
      <Neighbours locale={locale} rule={rule.id} />
    </Page>
  )
}
