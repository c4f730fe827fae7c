import { ActionForm } from '@/components/ui/form/action-form'
import { BilingualField } from '@/components/ui/form/bilingual-field'
import { CheckboxField } from '@/components/ui/form/checkbox-field'
import { Buttons } from '@/components/ui/form/rows'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { addAgendaItemAction, editAgendaItemAction } from '@/lib/features/meetings/actions'
import type { AgendaItemView, DeskMeeting } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type ItemFormProps = {
  locale: Locale
  okrugId: string
  meeting: Pick<DeskMeeting, 'id' | 'kind' | 'competences'>
  /** The question to change; a new one without it. */
  item?: AgendaItemView
  /** How many questions the agenda has. */
  count: number
}

/** A question of a draft: its competence, title and draft decision in both languages, and its place among the others. */
export function ItemForm({ locale, okrugId, meeting, item, count }: ItemFormProps) {
  const t = translator(locale, 'convening')
  const m = translator(locale, 'meetings')
  const { kind } = meeting
  const place = { locale, okrugId, meetingId: meeting.id }
  const action = item
    ? editAgendaItemAction.bind(null, { ...place, itemId: item.id })
    : addAgendaItemAction.bind(null, place)
  const positions = Array.from({ length: count }, (_, i) => ({ value: `${i + 1}`, text: `${i + 1}` }))
  return (
    <ActionForm locale={locale} label={t(item ? 'item.editTitle' : 'item.addTitle')} action={action}>
      <SelectField
        name="competence"
        label={t('item.competence')}
        hint={t('item.competenceHint', { kind })}
        value={item?.competence ?? (meeting.competences.length < 3 ? meeting.competences[0] : undefined)}
        choices={meeting.competences.map((value) => ({ value, text: m(`competence.${value}`) }))}
        width="full"
      />
      <BilingualField
        name="title"
        label={t('item.title')}
        hint={t('item.titleHint')}
        value={item?.title}
        rows={2}
        maxLength={500}
      />
      <BilingualField
        name="draft"
        label={m('draftDecision')}
        hint={t('item.draftHint', { kind })}
        optional={kind === 'separateGathering'}
        value={item?.draft}
        rows={5}
        maxLength={10_000}
      />
      {kind === 'session' ? (
        <CheckboxField
          name="pastDecisions"
          label={t('item.pastDecisions')}
          hint={t('item.pastDecisionsHint')}
          checked={item?.pastDecisions}
        />
      ) : null}
      {item && count > 1 ? (
        <SelectField
          name="position"
          label={t('item.position')}
          value={`${item.position}`}
          choices={positions}
          width="tiny"
        />
      ) : item ? (
        <input type="hidden" name="position" value={item.position} />
      ) : null}
      <Buttons>
        <SubmitButton>{t(item ? 'item.save' : 'item.submit')}</SubmitButton>
      </Buttons>
    </ActionForm>
  )
}
