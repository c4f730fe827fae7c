import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { FileField } from '@/components/ui/form/file-field'
import { ResumableForm } from '@/components/ui/form/resumable-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { piecesWords } from '@/components/ui/form/words'
import { removeEvidenceAction } from '@/lib/features/decisions/actions'
import { evidenceKinds } from '@/lib/features/decisions/schema'
import type { ExecutionView } from '@/lib/features/decisions/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type EvidenceProps = { locale: Locale; okrugId: string; decisionId: string; execution: ExecutionView }

/** A picture or paper for one part of the work: a plain form for each part and kind, because the file goes to the upload's own route. */
export function EvidenceForms({ locale, okrugId, decisionId, execution }: EvidenceProps) {
  const t = translator(locale, 'execution')
  return (
    <div className="space-y-8">
      {execution.steps.map(({ id: stepId, position, title }) => (
        <section key={stepId} aria-labelledby={`evidence-${stepId}`}>
          <h3 id={`evidence-${stepId}`} className="font-semibold text-lg">
            {position}. {inLocale(title, locale)}
          </h3>
          <div className="mt-3 grid gap-6 lg:grid-cols-3">
            {evidenceKinds.map((kind) => (
              <ResumableForm
                key={kind}
                words={piecesWords(locale)}
                action={`/api/uploads/evidence?${new URLSearchParams({ locale, okrugId, decisionId, stepId, kind })}`}
                label={`${t(`kind.${kind}`)}: ${position}`}
                className="space-y-3"
              >
                <FileField
                  name="file"
                  label={t(`kind.${kind}`)}
                  accept={kind === 'paper' ? '.pdf,.docx' : '.jpg,.jpeg,.png,.webp'}
                />
                <SubmitButton tone="secondary">{t('evidence.submit')}</SubmitButton>
              </ResumableForm>
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}

/** What was attached, each with the way to take it off again. */
export function EvidenceList({ locale, okrugId, decisionId, execution }: EvidenceProps) {
  const t = translator(locale, 'execution')
  const all = execution.steps.flatMap(({ position, evidence }) => evidence.map((one) => ({ position, ...one })))
  if (all.length === 0) return <p className="text-soft">{t('evidence.none')}</p>
  return (
    <ul className="border-line border-t">
      {all.map(({ id, position, kind, name }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 border-line border-b py-2">
          <span className="wrap-anywhere min-w-0 py-2">
            {t('evidence.one', { position, kind: t(`kind.${kind}`), name })}
          </span>
          <ConfirmForm
            locale={locale}
            action={removeEvidenceAction.bind(null, { locale, okrugId, decisionId, evidenceId: id })}
            open={t('evidence.remove')}
            sentence={t('evidence.removeSentence')}
            submit={t('evidence.removeSubmit')}
          />
        </li>
      ))}
    </ul>
  )
}
