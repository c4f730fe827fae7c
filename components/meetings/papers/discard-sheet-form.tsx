import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { discardSheetAction } from '@/lib/features/desk/actions'
import { translator } from '@/lib/platform/i18n/translator'
import type { SheetPlace } from './row-entry'

/** Takes back a sheet that counts nothing yet. */
export function DiscardSheetForm(place: SheetPlace) {
  const t = translator(place.locale, 'papers')
  return (
    <ConfirmForm
      locale={place.locale}
      action={discardSheetAction.bind(null, place)}
      open={t('discard')}
      sentence={<p>{t('discardSentence')}</p>}
      submit={t('discardSubmit')}
    />
  )
}
