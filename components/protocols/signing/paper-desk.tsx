import { ProofFields } from '@/components/accounts/proof-fields'
import { buttonLook } from '@/components/ui/button-look'
import { DateText } from '@/components/ui/date-text'
import { FileLink } from '@/components/ui/file-link'
import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { FileField } from '@/components/ui/form/file-field'
import { ResumableForm } from '@/components/ui/form/resumable-form'
import { UploadOutcome } from '@/components/ui/form/upload-outcome'
import { piecesWords } from '@/components/ui/form/words'
import { Heading, Section } from '@/components/ui/section'
import { Tag } from '@/components/ui/tag'
import type { SecondState } from '@/lib/features/accounts/views'
import { confirmPaperAction, discardPaperAction } from '@/lib/features/protocols/actions'
import type { PaperView, Signable, SignatureView } from '@/lib/features/protocols/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** What is signed on paper: a protocol, or a note on one. */
type PaperAct = {
  okrugId: string
  meetingId: string
  /** of a note: which */
  correctionId?: string
  signedAt: Date | null
  signatures: SignatureView[]
  manifest: Signable | null
}

type PaperDeskProps = {
  locale: Locale
  act: PaperAct
  /** of the protocol and the notes on it */
  papers: PaperView[]
  /** who looks at the page: not the second to confirm what they brought */
  accountId: string
  second: SecondState
  /** what became of a scan that was sent */
  outcome: { done?: string; refused?: string }
}

/** An act on paper at the desk: the scans that came, the one that waits for a second person, and the next. */
export function PaperDesk({ locale, act, papers, accountId, second, outcome }: PaperDeskProps) {
  const t = translator(locale, 'signing')
  const own = papers.filter(({ correctionId }) => correctionId === (act.correctionId ?? null))
  if (act.signedAt && own.length === 0) return null
  const what = act.correctionId ? 'correction' : 'protocol'
  const { okrugId, meetingId } = act
  const by = act.signatures.map(({ signatory }) => signatory)
  const id = act.signedAt ? undefined : 'paper'
  const title = t(`paper.of.${what}.title`)
  const inside = (
    <>
      {act.signedAt ? null : <UploadOutcome locale={locale} outcome={outcome} words={t('paper.attached')} />}
      {own.map((paper) => (
        <Paper
          key={paper.id}
          locale={locale}
          place={{ locale, okrugId, meetingId, paperId: paper.id }}
          paper={paper}
          mine={paper.addedBy === accountId}
          given={!act.signedAt && paper.signatories.some((one) => by.includes(one))}
          second={second}
          leads={t(`paper.of.${what}.leads`)}
        />
      ))}
      {act.signedAt || papers.some((paper) => paper.confirmedAt === null) || !act.manifest ? null : (
        <PaperForm locale={locale} act={act} sha256={act.manifest.sha256} label={title} />
      )}
    </>
  )
  return what === 'protocol' ? (
    <Section title={title} lead={t('paper.lead')} id={id}>
      {inside}
    </Section>
  ) : (
    <section id={id}>
      <Heading>{title}</Heading>
      {act.signedAt ? null : <p className="mb-4 max-w-prose text-soft">{t('paper.lead')}</p>}
      {inside}
    </section>
  )
}

type PaperProps = {
  locale: Locale
  place: { locale: Locale; okrugId: string; meetingId: string; paperId: string }
  paper: PaperView
  mine: boolean
  /** somebody whose hand is on it has signed meanwhile: it counts no more */
  given: boolean
  second: SecondState
  /** what both signatures lead to */
  leads: string
}

function Paper({ locale, place, paper, mine, given, second, leads }: PaperProps) {
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
          {given || mine ? (
            <p className="max-w-prose text-soft">{t(given ? 'paper.given' : 'paper.yours')}</p>
          ) : (
            <ConfirmForm
              locale={locale}
              action={confirmPaperAction.bind(null, place)}
              open={t('paper.confirmOpen')}
              sentence={<p>{`${t('paper.confirmText')} ${leads}`}</p>}
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

type PaperFormProps = { locale: Locale; act: PaperAct; sha256: string; label: string }

/** One file, and a button for whose signatures are on it: those that were given already are not offered. */
function PaperForm({ locale, act, sha256, label }: PaperFormProps) {
  const t = translator(locale, 'signing')
  const { okrugId, meetingId, correctionId } = act
  const place = { locale, okrugId, meetingId, sha256, ...(correctionId && { correctionId }) }
  const by = act.signatures.map(({ signatory }) => signatory)
  const offers = (['both', 'chair', 'secretary'] as const).filter(
    (one) => by.length === 0 || (one !== 'both' && !by.includes(one)),
  )
  const to = (bears: string) => `/api/uploads/papers?${new URLSearchParams({ ...place, bears })}`
  return (
    <ResumableForm
      words={piecesWords(locale)}
      action={to(offers[0] ?? 'both')}
      label={label}
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
