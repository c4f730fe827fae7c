import { HiddenField } from '@/components/ui/form/hidden-field'
import { PlainForm } from '@/components/ui/form/plain-form'
import { FieldRow } from '@/components/ui/form/rows'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** Looks a person up on the okrug's roll by name. `to` is the page itself. */
export function CandidateSearch({ locale, to, seat, q }: { locale: Locale; to: string; seat: number; q: string }) {
  const t = translator(locale, 'assemblies')
  return (
    <PlainForm locale={locale} to={to} label={t('search.label')} search>
      <HiddenField name="seat" value={`${seat}`} />
      <FieldRow>
        <TextField name="q" label={t('search.label')} hint={t('search.hint')} value={q} width="wide" type="search" />
        <SubmitButton tone="secondary">{t('search.submit')}</SubmitButton>
      </FieldRow>
    </PlainForm>
  )
}
