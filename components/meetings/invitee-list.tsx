import { BilingualField } from '@/components/ui/form/bilingual-field'
import { FoldedForm } from '@/components/ui/form/folded-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { Section } from '@/components/ui/section'
import { registerInviteeAction } from '@/lib/features/meetings/actions'
import type { AttendanceView } from '@/lib/features/meetings/views'
import { inLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import type { Table } from './seat-list'

/** Who came without a seat: heard, never counted (MT-5). */
export function InviteeList({
  table,
  attendance,
  enters,
}: {
  table: Table
  attendance: AttendanceView
  enters: boolean
}) {
  const { locale } = table
  const t = translator(locale, 'registration')
  return (
    <Section id="invitees" title={t('invitees')} lead={t('inviteesLead')}>
      {attendance.invitees.length > 0 ? (
        <ul className="border-line border-t">
          {attendance.invitees.map((guest) => (
            <li key={guest.id} className="border-line border-b py-2">
              <p>{guest.name}</p>
              <p lang={locale === 'en' ? 'kk' : undefined} className="text-sm text-soft">
                {inLocale(guest.office, locale)}
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-soft">{t('noInvitees')}</p>
      )}
      {enters && attendance.running ? (
        <FoldedForm locale={locale} action={registerInviteeAction.bind(null, table)} title={t('addInvitee')}>
          <TextField name="name" label={t('inviteeName')} width="wide" maxLength={200} />
          <BilingualField name="office" label={t('office')} maxLength={300} />
          <SubmitButton>{t('addInviteeSubmit')}</SubmitButton>
        </FoldedForm>
      ) : null}
    </Section>
  )
}
