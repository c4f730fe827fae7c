import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-group'
import { Fold } from '@/components/ui/form/fold'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { addContactAction } from '@/lib/features/notifications/actions'
import type { OwnNews } from '@/lib/features/notifications/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { PushButton } from './push-button'

type FormsProps = { locale: Locale; news: OwnNews }
const langOf = (locale: Locale) => (locale === 'ru' ? 'ru' : 'kk')

/** The ways in which one could be reached here: a mailbox, this browser, and what else the portal has. */
export function ContactForms({ locale, news: { channels, pushKey, bot } }: FormsProps) {
  const t = translator(locale, 'notifications')
  const keys = ['add', 'working', 'denied', 'failed'] as const
  const words = Object.fromEntries(keys.map((key) => [key, t(`news.push.${key}`)])) as Record<
    (typeof keys)[number],
    string
  >
  return (
    <div className="mt-4 space-y-4">
      {channels.includes('email') ? (
        <AddressForm locale={locale} channel="email" />
      ) : (
        <p className="text-soft">{t('news.noMail')}</p>
      )}
      {channels.includes('sms') ? <AddressForm locale={locale} channel="sms" /> : null}
      <ActionForm
        locale={locale}
        action={addContactAction.bind(null, { locale, channel: 'push' })}
        label={t('news.push.add')}
      >
        <PushButton pushKey={pushKey} lang={langOf(locale)} words={words} />
      </ActionForm>
      {bot ? (
        <p>
          <a href={bot} rel="noreferrer">
            {t('news.telegramAdd')}
          </a>{' '}
          <span className="text-soft">{t('news.telegramHint')}</span>
        </p>
      ) : null}
    </div>
  )
}

const fields = {
  email: { open: 'addEmail', label: 'email', hint: 'emailHint', type: 'email', autoComplete: 'email' },
  sms: { open: 'addSms', label: 'phone', hint: 'phoneHint', type: 'tel', autoComplete: 'tel' },
} as const

function AddressForm({ locale, channel }: { locale: Locale; channel: 'email' | 'sms' }) {
  const t = translator(locale, 'notifications')
  const { open, label, hint, type, autoComplete } = fields[channel]
  return (
    <ActionForm locale={locale} action={addContactAction.bind(null, { locale, channel })} label={t(`news.${open}`)}>
      <Fold title={t(`news.${open}`)}>
        <div className="mt-3 max-w-xl space-y-4">
          <TextField
            name="address"
            type={type}
            label={t(`news.${label}`)}
            hint={t(`news.${hint}`)}
            autoComplete={autoComplete}
            maxLength={200}
          />
          <RadioGroup
            name="lang"
            label={t('news.inLang')}
            value={langOf(locale)}
            choices={(['kk', 'ru'] as const).map((value) => ({ value, text: t(`news.lang.${value}`) }))}
            inline
          />
          <SubmitButton>{t('news.add')}</SubmitButton>
        </div>
      </Fold>
    </ActionForm>
  )
}
