import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { PublishedAll } from '@/components/ui/published'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import type { OkrugHomeView, PlaceView } from '@/lib/features/okrugs/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { byName, capitalised, titleOf } from './names'
import { OkrugFrame } from './okrug-frame'

type OkrugHomeProps = {
  locale: Locale
  demo: boolean
  okrug: OkrugHomeView
  /** The next session and the last decisions, where there are any. */
  next?: ReactNode
  decisions?: ReactNode
  /** What the page shows, with its dates. */
  shown: readonly { publishedAt: Date; changedAt: Date }[]
  /** More sections, after the decisions. */
  children?: ReactNode
}

function About({ locale, okrug }: { locale: Locale; okrug: OkrugHomeView }) {
  const t = translator(locale, 'okrugs')
  const link = (place: PlaceView, parameter: string) => (
    <a href={`/${locale}/okrugs?${parameter}=${place.kato}`}>{titleOf(place, locale)}</a>
  )
  const facts = [
    { term: t('okrug.kato'), value: <span className="tabular-nums">{okrug.kato}</span> },
    { term: t('okrug.kind'), value: capitalised(t(`kind.${okrug.kind}`)) },
    ...(okrug.district ? [{ term: t('okrug.district'), value: link(okrug.district, 'district') }] : []),
    { term: t('okrug.oblast'), value: link(okrug.oblast, 'oblast') },
  ]
  return (
    <Section title={t('okrug.about')}>
      <SummaryList facts={facts} />
    </Section>
  )
}

function Settlements({ locale, okrug }: { locale: Locale; okrug: OkrugHomeView }) {
  const t = translator(locale, 'okrugs')
  return (
    <Section title={t('okrug.settlements')}>
      {okrug.settlements.length > 0 ? (
        <ul className="gap-x-8 sm:columns-2 lg:columns-3">
          {byName(okrug.settlements, locale).map(({ kato, name }) => (
            <li key={kato} className="break-inside-avoid py-1">
              {inLocale(name, locale)}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-soft">{t('okrug.settlementsNone')}</p>
      )}
    </Section>
  )
}

function Awaited({ title, text }: { title: string; text: string }) {
  return (
    <EmptyState title={title}>
      <p>{text}</p>
    </EmptyState>
  )
}

/** An okrug's first page: what happens next, what was decided, then what the okrug is. Nothing is awaited of a closed one. */
export function OkrugHome({ locale, demo, okrug, next, decisions, shown, children }: OkrugHomeProps) {
  const t = translator(locale, 'okrugs')
  const data = [
    { href: `/api/v1/okrugs/${okrug.kato}`, text: t('okrug.json') },
    { href: `/api/v1/okrugs/${okrug.kato}/ledger`, text: t('okrug.ledger') },
  ]
  return (
    <OkrugFrame locale={locale} demo={demo} okrug={okrug}>
      {next || !okrug.closedOn ? (
        <Section title={t('okrug.next')}>
          {next ?? <Awaited title={t('okrug.nextNone')} text={t('okrug.nextNoneText')} />}
        </Section>
      ) : null}
      {decisions || !okrug.closedOn ? (
        <Section title={t('okrug.decisions')}>
          {decisions ?? <Awaited title={t('okrug.decisionsNone')} text={t('okrug.decisionsNoneText')} />}
        </Section>
      ) : null}
      {children}
      <About locale={locale} okrug={okrug} />
      {okrug.closedOn ? null : <Settlements locale={locale} okrug={okrug} />}
      <Section title={t('okrug.data')}>
        <ul>
          {data.map(({ href, text }) => (
            <li key={href}>
              <a className="inline-flex min-h-11 items-center" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <PublishedAll locale={locale} of={shown} />
    </OkrugFrame>
  )
}
