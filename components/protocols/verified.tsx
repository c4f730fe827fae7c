import { DateText } from '@/components/ui/date-text'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { Heading } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import type { VerifiedProtocol } from '@/lib/features/protocols/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { documentTitle } from './document-list'
import { Manifest } from './signing/manifest'
import { SignatureWords } from './signing/signature-words'

type Outcome = 'good' | 'open' | 'bad'
const marks = {
  good: { icon: 'check', look: 'text-good' },
  open: { icon: 'info', look: 'text-gold' },
  bad: { icon: 'cross', look: 'text-bad' },
} as const

function Check({ outcome, text }: { outcome: Outcome; text: string }) {
  const { icon, look } = marks[outcome]
  return (
    <li className="flex gap-3 border-line border-b py-2">
      <Icon name={icon} className={`mt-1 ${look}`} />
      <span>{text}</span>
    </li>
  )
}

/** What a signed protocol proves about itself at this moment: which it is, who signed it and how, and each check with its outcome. */
export function Verified({ locale, protocol }: { locale: Locale; protocol: VerifiedProtocol }) {
  const t = translator(locale, 'verify')
  const said = translator(locale, 'protocols')
  const signing = translator(locale, 'signing')
  const { okrugId, meetingId, number, okrug, openedAt, signedAt, sha256, manifest, signatures, file, holds } = protocol
  const signed: Outcome = !holds.signatures ? 'bad' : holds.verified ? 'good' : 'open'
  const outcome = holds.text && holds.entry !== null ? signed : 'bad'
  return (
    <section aria-live="polite">
      <Notice tone={outcome === 'open' ? 'info' : outcome} title={t(outcome)}>
        {outcome === 'good' ? null : <p>{t(`${outcome}Text`)}</p>}
        {file ? <p>{t('isFile', { name: `${documentTitle(file)}, ${file.format.toUpperCase()}` })}</p> : null}
      </Notice>
      <SummaryList
        facts={[
          { term: t('number'), value: number },
          { term: t('held'), value: <DateText locale={locale} value={openedAt} /> },
          {
            term: t('page'),
            value: <a href={`/${locale}/okrugs/${okrugId}/meetings/${meetingId}`}>{inLocale(okrug, locale)}</a>,
          },
          { term: t('signedAt'), value: <DateText locale={locale} value={signedAt} /> },
          ...signatures.map(({ at, name, ...signature }) => ({
            term: said(signature.signatory),
            value: at ? <SignatureWords locale={locale} name={name} signature={{ ...signature, at }} /> : name,
          })),
          { term: t('hash'), value: <code className="break-all text-sm">{sha256}</code> },
          ...(manifest
            ? [
                {
                  term: signing('manifestHash'),
                  value: <code className="break-all text-sm">{manifest.sha256}</code>,
                },
              ]
            : []),
        ]}
      />
      <div className="mt-6">
        <Heading level={2}>{t('checks')}</Heading>
        <ul className="border-line border-t">
          <Check outcome={holds.text ? 'good' : 'bad'} text={t(holds.text ? 'check.text' : 'check.textBad')} />
          <Check outcome={signed} text={t(`check.signatures.${signed}`)} />
          <Check
            outcome={holds.entry !== null ? 'good' : 'bad'}
            text={holds.entry !== null ? t('check.entry', { entry: String(holds.entry) }) : t('check.entryBad')}
          />
        </ul>
        {manifest ? <Manifest locale={locale} manifest={manifest} name={number} /> : null}
      </div>
    </section>
  )
}
