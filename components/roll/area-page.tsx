import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { FoldedForm } from '@/components/ui/form/folded-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { changeAreaAction, closeAreaAction } from '@/lib/features/roll/actions'
import type { AddressOffer, AreaDetails } from '@/lib/features/roll/views'
import { instantWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { AreaFields } from './area-fields'
import { RuleForm } from './rule-form'
import { RuleTable } from './rule-table'

type AreaPageProps = {
  locale: Locale
  okrugId: string
  area: AreaDetails
  offer: AddressOffer
  mayChange: boolean
  /** What has just been done, as the address says it. */
  done?: string
}

/** One area: its people, its addresses, and the ways to change them. */
export function AreaPage({ locale, okrugId, area, offer, mayChange, done }: AreaPageProps) {
  const t = translator(locale, 'areas')
  const number = new Intl.NumberFormat(locale)
  const known = { locale, okrugId, id: area.id }
  const open = mayChange && !area.closedAt
  return (
    <>
      {done && t.has(`done.${done}`) ? (
        <Notice tone="good" role="status">
          <p>{t(`done.${done}`)}</p>
        </Notice>
      ) : null}
      {area.closedAt ? (
        <Notice tone="neutral" title={t('closed')}>
          <p>{t('closedAt', { at: instantWords(area.closedAt, locale) })}</p>
        </Notice>
      ) : null}
      <div className="mb-10">
        <SummaryList
          facts={[
            { term: t('kind'), value: t(`kinds.${area.kind}`) },
            ...(['members', 'eligible', 'byHand'] as const).map((key) => ({
              term: t(key),
              value: <span className="tabular-nums">{number.format(area[key])}</span>,
            })),
          ]}
        />
        {open ? (
          <FoldedForm
            locale={locale}
            action={changeAreaAction.bind(null, { ...known, changedAt: area.changedAt.toISOString() })}
            title={t('change.title')}
            keep
          >
            <AreaFields locale={locale} area={area} />
            <SubmitButton>{t('change.submit')}</SubmitButton>
          </FoldedForm>
        ) : null}
      </div>
      <Section title={t('rules.title')} id="rules" lead={t('rules.lead')}>
        {area.places.length > 0 ? (
          <RuleTable locale={locale} okrugId={okrugId} areaId={area.id} rules={area.places} mayChange={open} />
        ) : (
          <p className="text-soft">{t('rules.none')}</p>
        )}
      </Section>
      {open ? (
        <>
          <Section title={t('add.title')}>
            <RuleForm {...known} offer={offer} />
          </Section>
          <ConfirmForm
            locale={locale}
            action={closeAreaAction.bind(null, known)}
            open={t('close.open')}
            sentence={t('close.sentence', { count: area.members })}
            submit={t('close.submit')}
          />
        </>
      ) : null}
    </>
  )
}
