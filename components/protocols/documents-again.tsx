import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { reorderDocumentsAction } from '@/lib/features/protocols/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type DocumentsAgainProps = { locale: Locale; place: { okrugId: string; meetingId: string }; to: string; of?: string }

/** Orders anew what of a protocol's files was given up. `of` tells several such buttons apart. */
export function DocumentsAgain({ locale, place, to, of }: DocumentsAgainProps) {
  return (
    <ActionForm locale={locale} action={reorderDocumentsAction.bind(null, { locale, to, ...place })} className="">
      <SubmitButton tone="secondary">
        {translator(locale, 'documents')('again')}
        {of ? <span className="sr-only"> {of}</span> : null}
      </SubmitButton>
    </ActionForm>
  )
}
