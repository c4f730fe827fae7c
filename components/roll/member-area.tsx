import { FoldedForm } from '@/components/ui/form/folded-form'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { Section } from '@/components/ui/section'
import { Tag } from '@/components/ui/tag'
import { assignMemberAreaAction, releaseMemberAreaAction } from '@/lib/features/roll/actions'
import type { AreaView, MemberDetails } from '@/lib/features/roll/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type MemberAreaProps = {
  locale: Locale
  okrugId: string
  member: Pick<MemberDetails, 'id' | 'area' | 'areaByHand'>
  areas: AreaView[]
  mayChange: boolean
}

/** In which area a person is and why, and the way to make an exception or end it. */
export function MemberArea({ locale, okrugId, member, areas, mayChange }: MemberAreaProps) {
  const t = translator(locale, 'areas')
  const { id, area, areaByHand } = member
  const known = { locale, okrugId, id }
  const ground = <TextField name="ground" label={t('member.reason')} hint={t('member.reasonHint')} maxLength={500} />
  return (
    <Section title={t('member.title')} id="area">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        {area ? (
          <>
            <a href={`/${locale}/desk/${okrugId}/roll/areas/${area.id}`}>{inLocale(area.name, locale)}</a>
            <Tag tone={areaByHand ? 'due' : 'neutral'}>{t(areaByHand ? 'member.byHand' : 'member.byRule')}</Tag>
          </>
        ) : (
          <Tag tone="due">{t('member.none')}</Tag>
        )}
      </p>
      {mayChange && areas.length > 0 ? (
        <FoldedForm locale={locale} action={assignMemberAreaAction.bind(null, known)} title={t('member.assign')} keep>
          <SelectField
            name="areaId"
            label={t('member.choose')}
            hint={t('member.assignHint')}
            choices={areas.map((one) => ({ value: one.id, text: inLocale(one.name, locale) }))}
          />
          {ground}
          <SubmitButton>{t('member.submit')}</SubmitButton>
        </FoldedForm>
      ) : null}
      {mayChange && areaByHand ? (
        <FoldedForm locale={locale} action={releaseMemberAreaAction.bind(null, known)} title={t('member.release')} keep>
          {ground}
          <SubmitButton>{t('member.releaseSubmit')}</SubmitButton>
        </FoldedForm>
      ) : null}
    </Section>
  )
}
