import { ActionForm } from '@/components/ui/form/action-form'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { placeAddressAction } from '@/lib/features/roll/actions'
import { type AreasPage, type AreaView, type HomelessView, homelessShown } from '@/lib/features/roll/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type WithoutAreaProps = { locale: Locale; okrugId: string; page: AreasPage; mayChange: boolean }

/** Who is in no area yet, by street, each with a rule to be added in one step. */
export function WithoutArea({ locale, okrugId, page, mayChange }: WithoutAreaProps) {
  const t = translator(locale, 'areas')
  const { without, homeless, areas } = page
  if (without === 0)
    return (
      <Notice tone="good">
        <p>{t('without.none')}</p>
      </Notice>
    )
  const withForms = mayChange && areas.length > 0
  return (
    <Section title={t('without.title', { count: without })} id="without" lead={withForms ? t('without.lead') : null}>
      <Table
        caption={t('without.caption')}
        captionHidden
        rows={homeless}
        rowKey={({ settlementId, street }) => `${settlementId} ${street}`}
        columns={[
          { key: 'place', title: t('without.place'), cell: (home) => placeOf(home, locale) },
          {
            key: 'members',
            title: t('members'),
            number: true,
            cell: ({ members }) => new Intl.NumberFormat(locale).format(members),
          },
          ...(withForms
            ? [
                {
                  key: 'into',
                  title: t('without.into'),
                  cell: (home: HomelessView) => <PlaceForm {...{ locale, okrugId, home, areas }} />,
                },
              ]
            : []),
        ]}
      />
      {homeless.length === homelessShown ? (
        <p className="mt-2 text-soft">{t('without.first', { shown: homelessShown })}</p>
      ) : null}
    </Section>
  )
}

function placeOf({ settlement, street }: HomelessView, locale: Locale): string {
  const t = translator(locale, 'areas')
  if (!settlement) return t('without.noSettlement')
  return `${inLocale(settlement, locale)}, ${street ?? t('without.wholeSettlement')}`
}

type PlaceFormProps = { locale: Locale; okrugId: string; home: HomelessView; areas: AreaView[] }

function PlaceForm({ locale, okrugId, home, areas }: PlaceFormProps) {
  const t = translator(locale, 'areas')
  const { settlementId, street } = home
  if (!settlementId) return <span className="text-soft">{t('without.fix')}</span>
  return (
    <ActionForm
      locale={locale}
      action={placeAddressAction.bind(null, { locale, okrugId, settlementId, street })}
      className="flex flex-wrap items-end gap-3"
    >
      <div className="min-w-48 flex-1">
        <SelectField
          name="areaId"
          label={t('without.choose', { place: placeOf(home, locale) })}
          labelHidden
          choices={areas.map(({ id, name }) => ({ value: id, text: inLocale(name, locale) }))}
        />
      </div>
      <SubmitButton tone="secondary">{t('without.submit')}</SubmitButton>
    </ActionForm>
  )
}
