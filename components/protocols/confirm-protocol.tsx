import { Notice } from '@/components/ui/notice'
import type { SecondState } from '@/lib/features/accounts/views'
import { confirmProtocolAction } from '@/lib/features/protocols/actions'
import type { AwaitingProtocol } from '@/lib/features/protocols/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { SigningWays } from './signing/signing-ways'
import { waitingWords } from './signing/waiting-words'

type ConfirmProtocolProps = { locale: Locale; protocol: AwaitingProtocol; second: SecondState }

/** How chair and secretary sign the protocol that stands above; nothing to press while the law's demands are not met. */
export function ConfirmProtocol({ locale, protocol, second }: ConfirmProtocolProps) {
  const t = translator(locale, 'protocols')
  const { okrugId, meetingId, manifest, body } = protocol
  if (protocol.signatures.some((one) => one.signatory === protocol.mine))
    return (
      <Notice tone="good" title={t('mine.done')}>
        <p>{waitingWords(locale, protocol.signatures)}</p>
      </Notice>
    )
  if (!protocol.complete) return null
  const sha256 = manifest?.sha256 ?? ''
  return (
    <SigningWays
      locale={locale}
      meetingId={meetingId}
      manifest={manifest}
      name={body.number}
      action={confirmProtocolAction.bind(null, { locale, okrugId, meetingId, sha256 })}
      open={t('desk.confirmOpen')}
      sentence={t('desk.confirmSentence')}
      submit={t('desk.confirm')}
      second={second}
      main
    />
  )
}
