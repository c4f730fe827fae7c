import { EmptyState } from '@/components/ui/empty-state'
import { ActionForm } from '@/components/ui/form/action-form'
import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { Tag, type Tone } from '@/components/ui/tag'
import { confirmContactAction, removeContactAction } from '@/lib/features/notifications/actions'
import type { ContactView } from '@/lib/features/notifications/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

const stateOf = ({ confirmedAt, stoppedAt }: ContactView) => (stoppedAt ? 'stopped' : confirmedAt ? 'works' : 'waiting')
const tones: Record<ReturnType<typeof stateOf>, Tone> = { stopped: 'neutral', works: 'good', waiting: 'due' }

/** Where a person is reached: each with what it waits for, and a way to forget it. */
export function ContactList({ locale, contacts }: { locale: Locale; contacts: ContactView[] }) {
  const t = translator(locale, 'notifications')
  if (contacts.length === 0)
    return (
      <EmptyState title={t('news.none')}>
        <p>{t('news.noneText')}</p>
      </EmptyState>
    )
  return (
    <ul>
      {contacts.map((contact) => (
        <li key={contact.id} className="space-y-3 border-line border-t py-4">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <strong>{t(`news.channel.${contact.channel}`)}</strong>
            <span>{contact.label}</span>
            <span className="text-soft">{t(`news.lang.${contact.lang}`)}</span>
            <Tag tone={tones[stateOf(contact)]}>{t(`news.state.${stateOf(contact)}`)}</Tag>
          </p>
          {stateOf(contact) === 'waiting' ? <CodeForm locale={locale} contactId={contact.id} /> : null}
          <ConfirmForm
            locale={locale}
            action={removeContactAction.bind(null, { locale, contactId: contact.id })}
            open={t('news.remove')}
            sentence={<p>{t('news.removeText')}</p>}
            submit={t('news.remove')}
          />
        </li>
      ))}
    </ul>
  )
}

function CodeForm({ locale, contactId }: { locale: Locale; contactId: string }) {
  const t = translator(locale, 'notifications')
  return (
    <ActionForm
      locale={locale}
      action={confirmContactAction.bind(null, { locale, contactId })}
      label={t('news.confirm')}
      className="max-w-xl space-y-3"
    >
      <TextField
        name="digits"
        label={t('news.digits')}
        hint={t('news.digitsHint')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={9}
        width="short"
      />
      <SubmitButton>{t('news.confirm')}</SubmitButton>
    </ActionForm>
  )
}
