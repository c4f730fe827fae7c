import { DateText } from '@/components/ui/date-text'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { Heading } from '@/components/ui/section'
import { type Fact, SummaryList } from '@/components/ui/summary-list'
import type { Proven, VerifiedProtocol } from '@/lib/features/protocols/views'
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

/** What the checks of an act come to, its signatures first. */
function outcomesOf({ holds }: Proven): { signed: Outcome; whole: Outcome } {
  const signed = !holds.signatures ? 'bad' : holds.verified ? 'good' : 'open'
  return { signed, whole: holds.text && holds.entry !== null ? signed : 'bad' }
}

type ActProps = {
  locale: Locale
  act: Proven & { signedAt: Date; sha256: string }
  facts?: Fact[]
  name: string
  level: 2 | 3
}

/** One act: the protocol, or a note on it; who signed it and how, and each check with its outcome. */
function Act({ locale, act, facts = [], name, level }: ActProps) {
  const t = translator(locale, 'verify')
  const said = translator(locale, 'protocols')
  const { signedAt, sha256, manifest, signatures, holds } = act
  const { signed } = outcomesOf(act)
  const code = (text: string) => <code className="break-all text-sm">{text}</code>
  return (
    <>
      <SummaryList
        facts={[
          ...facts,
          { term: t('signedAt'), value: <DateText locale={locale} value={signedAt} /> },
          ...signatures.map(({ at, name: who, ...signature }) => ({
            term: said(signature.signatory),
            value: at ? <SignatureWords locale={locale} name={who} signature={{ ...signature, at }} /> : who,
          })),
          { term: t('hash'), value: code(sha256) },
          ...(manifest ? [{ term: translator(locale, 'signing')('manifestHash'), value: code(manifest.sha256) }] : []),
        ]}
      />
      <div className="mt-6">
        <Heading level={level}>{t('checks')}</Heading>
        <ul className="border-line border-t">
          <Check outcome={holds.text ? 'good' : 'bad'} text={t(holds.text ? 'check.text' : 'check.textBad')} />
          <Check outcome={signed} text={t(`check.signatures.${signed}`)} />
          <Check
            outcome={holds.entry !== null ? 'good' : 'bad'}
            text={holds.entry !== null ? t('check.entry', { entry: String(holds.entry) }) : t('check.entryBad')}
          />
        </ul>
        {manifest ? <Manifest locale={locale} manifest={manifest} name={name} signed /> : null}
      </div>
    </>
  )
}

/** What a signed protocol and the notes on it prove about themselves at this moment. */
export function Verified({ locale, protocol }: { locale: Locale; protocol: VerifiedProtocol }) {
  const t = translator(locale, 'verify')
  const { okrugId, meetingId, number, okrug, openedAt, file, asked, corrections } = protocol
  const note = corrections.find((one) => one.number === asked)
  const outcome = outcomesOf(note ?? protocol).whole
  return (
    <section aria-live="polite">
      <Notice tone={outcome === 'open' ? 'info' : outcome} title={t(note ? `correction.${outcome}` : outcome)}>
        {outcome === 'good' ? null : <p>{t(`${outcome}Text`)}</p>}
        {file ? <p>{t('isFile', { name: `${documentTitle(file)}, ${file.format.toUpperCase()}` })}</p> : null}
      </Notice>
      <Act
        locale={locale}
        act={protocol}
        name={number}
        level={2}
        facts={[
          { term: t('number'), value: number },
          { term: t('held'), value: <DateText locale={locale} value={openedAt} /> },
          {
            term: t('page'),
            value: <a href={`/${locale}/okrugs/${okrugId}/meetings/${meetingId}`}>{inLocale(okrug, locale)}</a>,
          },
        ]}
      />
      {corrections.map((one) => (
        <section key={one.number} className="mt-10">
          <Heading level={2}>{translator(locale, 'protocols')('correction.note', { number: one.number })}</Heading>
          <Act locale={locale} act={one} name={`${number}.c${one.number}`} level={3} />
        </section>
      ))}
    </section>
  )
}
