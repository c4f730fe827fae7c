import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { removeAgendaItemAction, removeMaterialAction } from '@/lib/features/meetings/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type ItemPlace = { locale: Locale; okrugId: string; meetingId: string; itemId: string }

/** Takes a question off the agenda of a draft. */
export function RemoveItemForm({ locale, ...place }: ItemPlace) {
  const t = translator(locale, 'convening')
  return (
    <ConfirmForm
      locale={locale}
      action={removeAgendaItemAction.bind(null, { locale, ...place })}
      open={t('item.remove')}
      sentence={<p>{t('item.removeSentence')}</p>}
      submit={t('item.removeSubmit')}
    />
  )
}

/** Takes a paper away. */
export function RemovePaperForm({ locale, ...place }: ItemPlace & { materialId: string }) {
  const t = translator(locale, 'convening')
  return (
    <ConfirmForm
      locale={locale}
      action={removeMaterialAction.bind(null, { locale, ...place })}
      open={t('papers.remove')}
      sentence={<p>{t('papers.removeSentence')}</p>}
      submit={t('papers.removeSubmit')}
    />
  )
}
