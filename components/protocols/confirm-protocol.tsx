import { ProofFields } from '@/components/accounts/proof-fields'
import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { Notice } from '@/components/ui/notice'
import { confirmProtocolAction } from '@/lib/features/protocols/actions'
import type { AwaitingProtocol } from '@/lib/features/protocols/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type ConfirmProtocolProps = { locale: Locale; protocol: AwaitingProtocol; second: boolean }

/** The chair's or the secretary's confirmation of exactly the text above; nothing to press while the law's demands are not met. */
export function ConfirmProtocol({ locale, protocol, second }: ConfirmProtocolProps) {
  const t = translator(locale, 'protocols')
  const { okrugId, meetingId, sha256 } = protocol
  if (protocol.signatures.some((one) => one.signatory === protocol.mine))
    return (
      <Notice tone="good" title={t('mine.done')}>
        <p>{t('desk.waiting')}</p>
      </Notice>
    )
  if (!protocol.complete) return null
  return (
    <div className="mt-8">
      <ConfirmForm
        locale={locale}
        action={confirmProtocolAction.bind(null, { locale, okrugId, meetingId, sha256 })}
        open={t('desk.confirmOpen')}
        sentence={<p>{t('desk.confirmSentence')}</p>}
        submit={t('desk.confirm')}
        tone="primary"
      >
        <ProofFields locale={locale} asks="signature" second={second} />
      </ConfirmForm>
    </div>
  )
}
