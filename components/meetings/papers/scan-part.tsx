import { FileLink } from '@/components/ui/file-link'
import { FileField } from '@/components/ui/form/file-field'
import { ResumableForm } from '@/components/ui/form/resumable-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { UploadOutcome } from '@/components/ui/form/upload-outcome'
import { piecesWords } from '@/components/ui/form/words'
import { Section } from '@/components/ui/section'
import type { SheetView } from '@/lib/features/desk/views'
import { translator } from '@/lib/platform/i18n/translator'
import type { SheetPlace } from './row-entry'

type ScanPartProps = SheetPlace & { sheet: SheetView; attaches: boolean; outcome: { done?: string; refused?: string } }

/** A sheet's scan: to look at, and to attach at any time by a plain form to the upload's own route. */
export function ScanPart({ sheet, attaches, outcome, locale, ...place }: ScanPartProps) {
  const t = translator(locale, 'papers')
  return (
    <Section title={t('scan')} id="scan">
      <UploadOutcome locale={locale} outcome={outcome} words={t('scanDone')} />
      {sheet.scan ? (
        <FileLink
          locale={locale}
          href={`/api/scans/${place.okrugId}/${sheet.id}`}
          name={sheet.scan.name}
          type={sheet.scan.name.split('.').at(-1)?.toUpperCase() ?? ''}
          size={sheet.scan.size}
        />
      ) : (
        <p className="text-soft">{t('noScan')}</p>
      )}
      {attaches ? (
        <ResumableForm
          words={piecesWords(locale)}
          action={`/api/uploads/scans?${new URLSearchParams({ locale, ...place })}`}
          label={t('scan')}
          className="mt-4 max-w-3xl space-y-4"
        >
          <FileField name="file" label={t('scanFile')} hint={t('scanHint')} accept=".pdf,.png,.jpg,.jpeg" />
          <SubmitButton tone="secondary">{t('scanSubmit')}</SubmitButton>
        </ResumableForm>
      ) : null}
    </Section>
  )
}
