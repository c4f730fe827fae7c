import { BilingualField } from '@/components/ui/form/bilingual-field'
import { FoldedForm } from '@/components/ui/form/folded-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { Section } from '@/components/ui/section'
import { editInviteeAction, registerInviteeAction } from '@/lib/features/meetings/actions'
import type { AttendanceView, InviteeView } from '@/lib/features/meetings/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import type { Table } from './seat-list'

/** A name and an office as the protocol will print them. */
function GuestFields({ locale, guest }: { locale: Locale; guest?: InviteeView }) {
  const t = translator(locale, 'registration')
  return (
    <>
      <TextField name="name" label={t('inviteeName')} value={guest?.name} width="wide" maxLength={200} />
      <BilingualField name="office" label={t('office')} value={guest?.office} maxLength={300} />
    </>
  )
}

/** Who came without a seat: heard, never counted (MT-5). A slip of the pen is corrected until the protocol names them. */
export function InviteeList({
  table,
  attendance,
  enters,
  edits,
}: {
  table: Table
  attendance: AttendanceView
  enters: boolean
  edits: boolean
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
              {edits ? (
                <FoldedForm
                  locale={locale}
                  action={editInviteeAction.bind(null, { ...table, inviteeId: guest.id })}
                  title={t('editInvitee')}
                  label={t('editInviteeOf', { name: guest.name })}
                  keep
                >
                  <GuestFields locale={locale} guest={guest} />
                  <SubmitButton tone="secondary">{t('editInviteeSubmit')}</SubmitButton>
                </FoldedForm>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-soft">{t('noInvitees')}</p>
      )}
      {enters && attendance.running ? (
        <FoldedForm locale={locale} action={registerInviteeAction.bind(null, table)} title={t('addInvitee')}>
          <GuestFields locale={locale} />
          <SubmitButton>{t('addInviteeSubmit')}</SubmitButton>
        </FoldedForm>
      ) : null}
    </Section>
  )
}
