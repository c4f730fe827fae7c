import { ProofFields } from '@/components/accounts/proof-fields'
import { buttonLook } from '@/components/ui/button-look'
import { DateText } from '@/components/ui/date-text'
import { FileLink } from '@/components/ui/file-link'
import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { FileField } from '@/components/ui/form/file-field'
import { ResumableForm } from '@/components/ui/form/resumable-form'
import { UploadOutcome } from '@/components/ui/form/upload-outcome'
import { piecesWords } from '@/components/ui/form/words'
import { Section } from '@/components/ui/section'
import { Tag } from '@/components/ui/tag'
import { confirmPaperAction, discardPaperAction } from '@/lib/features/protocols/actions'
import type { PaperView, ProtocolView } from '@/lib/features/protocols/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type PaperDeskProps = {
  locale: Locale
  okrugId: string
  protocol: ProtocolView
  papers: PaperView[]
  /** who looks at the page: not the second to confirm what they brought */
  accountId: string
  second: boolean
  /** what became of a scan that was sent */
  outcome: { done?: string; refused?: string }
}

/** The protocol on paper at the desk: the scans that came, the one that waits for a second person, and the next. */
export function PaperDesk({ locale, okrugId, protocol, papers, accountId, second, outcome }: PaperDeskProps) {
  const t = translator(locale, 'signing')
  if (protocol.signedAt && papers.length === 0) return null
  const waiting = papers.some((paper) => paper.confirmedAt === null)
  return (
    <Section title={t('paper.title')} lead={t('paper.lead')} id="paper">
      <UploadOutcome locale={locale} outcome={outcome} words={t('paper.attached')} />
      {papers.map((paper) => (
        <Paper
          key={paper.id}
          locale={locale}
          place={{ locale, okrugId, meetingId: protocol.meetingId, paperId: paper.id }}
          paper={paper}
          mine={paper.addedBy === accountId}
          second={second}
        />
      ))}
      {protocol.signedAt || waiting || !protocol.manifest ? null : (
        <PaperForm locale={locale} okrugId={okrugId} protocol={protocol} sha256={protocol.manifest.sha256} />
      )}
    </Section>
  )
}

type PaperProps = {
  locale: Locale
  place: { locale: Locale; okrugId: string; meetingId: string; paperId: string }
  paper: PaperView
  mine: boolean
  second: boolean
}

function Paper({ locale, place, paper, mine, second }: PaperProps) {
  const t = translator(locale, 'signing')
  const said = translator(locale, 'protocols')
  const who = paper.signatories.map((one) => said(one)).join(', ')
  return (
    <div className="border-line border-t py-4">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <FileLink
          locale={locale}
          href={`/api/papers/${place.okrugId}/${paper.id}`}
          name={paper.name}
          type={paper.name.split('.').at(-1)?.toUpperCase() ?? ''}
          size={paper.size}
        />
        <span>{t('paper.signatures', { who })}</span>
        <DateText locale={locale} value={paper.addedAt} />
      </p>
      {paper.confirmedAt ? (
        <Tag tone="good">{t('paper.confirmed')}</Tag>
      ) : (
        <div className="space-y-4">
          <Tag tone="due">{t('paper.waiting')}</Tag>
          {mine ? (
            <p className="text-soft">{t('paper.yours')}</p>
          ) : (
            <ConfirmForm
              locale={locale}
              action={confirmPaperAction.bind(null, place)}
              open={t('paper.confirmOpen')}
              sentence={<p>{t('paper.confirmText')}</p>}
              submit={t('paper.confirm')}
              tone="primary"
            >
              <ProofFields locale={locale} asks="second" second={second} />
            </ConfirmForm>
          )}
          <ConfirmForm
            locale={locale}
            action={discardPaperAction.bind(null, place)}
            open={t('paper.discardOpen')}
            sentence={<p>{t('paper.discardText')}</p>}
            submit={t('paper.discard')}
          />
        </div>
      )}
    </div>
  )
}

type PaperFormProps = { locale: Locale; okrugId: string; protocol: ProtocolView; sha256: string }

/** One file, and a button for whose signatures are on it: those that were given already are not offered. */
function PaperForm({ locale, okrugId, protocol, sha256 }: PaperFormProps) {
  const t = translator(locale, 'signing')
  const by = protocol.signatures.map(({ signatory }) => signatory)
  const offers = (['both', 'chair', 'secretary'] as const).filter(
    (one) => by.length === 0 || (one !== 'both' && !by.includes(one)),
  )
  const to = (bears: string) =>
    `/api/uploads/papers?${new URLSearchParams({ locale, okrugId, meetingId: protocol.meetingId, sha256, bears })}`
  return (
    <ResumableForm
      words={piecesWords(locale)}
      action={to(offers[0] ?? 'both')}
      label={t('paper.title')}
      className="mt-4 max-w-3xl space-y-4 print:hidden"
    >
      <FileField name="file" label={t('paper.file')} hint={t('paper.fileHint')} accept=".pdf,.png,.jpg,.jpeg,.webp" />
      <fieldset>
        <legend className="mb-2 font-semibold">{t('paper.bears')}</legend>
        <div className="flex flex-wrap gap-3">
          {offers.map((bears) => (
            <button key={bears} type="submit" formAction={to(bears)} className={buttonLook.secondary}>
              {t(`paper.${bears}`)}
            </button>
          ))}
        </div>
      </fieldset>
    </ResumableForm>
  )
}
