import { EmptyState } from '@/components/ui/empty-state'
import { ActionForm } from '@/components/ui/form/action-form'
import { Buttons } from '@/components/ui/form/rows'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { Notice } from '@/components/ui/notice'
import { conveneSeparateAction } from '@/lib/features/meetings/actions'
import type { AreaView } from '@/lib/features/roll/views'
import { inLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import type { GatheringFormProps } from './gathering-form'
import { LawfulDate } from './lawful-dates'
import { TimeFields } from './time-fields'

type SeparateFormProps = GatheringFormProps & { areas: AreaView[]; withoutArea: number }

/** The akim convenes the separate gathering of one area: which, when, where. Without areas it says where they are made. */
export function SeparateForm({ locale, okrugId, proposal, place, areas, withoutArea }: SeparateFormProps) {
  const t = translator(locale, 'gatherings')
  if (areas.length === 0)
    return (
      <EmptyState title={t('convene.noAreas')}>
        <p>{t('convene.noAreasText')}</p>
      </EmptyState>
    )
  return (
    <ActionForm
      locale={locale}
      label={t('convene.separateGathering.title')}
      action={conveneSeparateAction.bind(null, { locale, okrugId })}
    >
      {withoutArea > 0 ? (
        <Notice tone="due" title={t('convene.without', { count: withoutArea })}>
          <p>
            {t('convene.withoutText')}{' '}
            <a href={`/${locale}/desk/${okrugId}/roll/areas#without`}>{t('convene.toAreas')}</a>
          </p>
        </Notice>
      ) : null}
      <SelectField
        name="areaId"
        label={t('convene.area')}
        hint={t('convene.areaHint')}
        choices={areas.map(({ id, name }) => ({ value: id, text: inLocale(name, locale) }))}
      />
      <LawfulDate locale={locale} kind="separateGathering" proposal={proposal} />
      <TimeFields locale={locale} date={proposal.working ?? proposal.date} place={place} min={proposal.date} />
      <Buttons>
        <SubmitButton>{t('convene.separateGathering.submit')}</SubmitButton>
      </Buttons>
    </ActionForm>
  )
}
