import { ActionForm } from '@/components/ui/form/action-form'
import { RowForm } from '@/components/ui/form/row-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { formWords } from '@/components/ui/form/words'
import { enterRowAction, enterSheetAction } from '@/lib/features/desk/actions'
import type { SheetPage } from '@/lib/features/desk/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { voteChoices } from '@/lib/statute/tally'

export type SheetPlace = { locale: Locale; okrugId: string; meetingId: string; sheetId: string }

/** One field into which rows are typed or scanned, one after the other, and below it the button that says the sheet is complete. */
export function RowEntry({ sheet, ...place }: SheetPlace & { sheet: SheetPage }) {
  const t = translator(place.locale, 'papers')
  const { failed } = formWords(place.locale)
  return (
    <div className="space-y-6">
      <RowForm
        action={enterRowAction.bind(null, place)}
        label={t('row')}
        hint={t('entryLead')}
        submit={t('addRow')}
        words={{
          failed,
          sending: t('sending', { count: '{count}' }),
          notTaken: t('notTaken', { row: '{row}' }),
          again: t('again'),
          dismiss: t('dismiss'),
        }}
        choice={
          sheet.purpose === 'votes'
            ? {
                label: t('choice.title'),
                hint: t('choice.hint'),
                choices: voteChoices.map((one) => ({ value: one, text: t(`choice.${one}`) })),
              }
            : undefined
        }
      />
      {sheet.rows.length > 0 ? (
        <ActionForm locale={place.locale} action={enterSheetAction.bind(null, place)} label={t('finish')}>
          <SubmitButton>{t(sheet.finished ? 'finishAgain' : 'finish')}</SubmitButton>
        </ActionForm>
      ) : null}
    </div>
  )
}
