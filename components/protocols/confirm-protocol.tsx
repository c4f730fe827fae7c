import { ProofFields } from '@/components/accounts/proof-fields'
import { ButtonLink } from '@/components/ui/button-link'
import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { Notice } from '@/components/ui/notice'
import { Heading, Section } from '@/components/ui/section'
import { confirmProtocolAction } from '@/lib/features/protocols/actions'
import type { AwaitingProtocol } from '@/lib/features/protocols/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { Manifest } from './signing/manifest'

type ConfirmProtocolProps = { locale: Locale; protocol: AwaitingProtocol; second: boolean }

/** The three ways in which chair and secretary sign exactly what stands above; nothing to press while the law's demands are not met. */
export function ConfirmProtocol({ locale, protocol, second }: ConfirmProtocolProps) {
  const t = translator(locale, 'protocols')
  const s = translator(locale, 'signing')
  const { okrugId, meetingId, manifest, body } = protocol
  if (protocol.signatures.some((one) => one.signatory === protocol.mine))
    return (
      <Notice tone="good" title={t('mine.done')}>
        <p>{t('desk.waiting')}</p>
      </Notice>
    )
  if (!protocol.complete) return null
  if (!manifest)
    return (
      <Notice tone="due" title={t('desk.confirm')}>
        <p>{s('wait')}</p>
      </Notice>
    )
  return (
    <div className="mt-8">
      <Section title={s('ways')}>
        <Manifest locale={locale} manifest={manifest} name={body.number} />
        <Heading>{s('here')}</Heading>
        <ConfirmForm
          locale={locale}
          action={confirmProtocolAction.bind(null, { locale, okrugId, meetingId, sha256: manifest.sha256 })}
          open={t('desk.confirmOpen')}
          sentence={<p>{t('desk.confirmSentence')}</p>}
          submit={t('desk.confirm')}
          tone="primary"
          main
        >
          <ProofFields locale={locale} asks="signature" second={second} />
        </ConfirmForm>
        <Heading>{s('byCertificate')}</Heading>
        <p className="mb-3">{s('byCertificateText')}</p>
        <ButtonLink tone="secondary" href={`/${locale}/my/protocols/${meetingId}/certificate`}>
          {s('sheet.title')}
        </ButtonLink>
        <Heading>{s('byPaper')}</Heading>
        <p className="max-w-prose">{s('byPaperText')}</p>
      </Section>
    </div>
  )
}
