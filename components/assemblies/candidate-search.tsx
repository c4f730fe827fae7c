import { FieldRow } from '@/components/ui/form/rows'
import { SearchForm } from '@/components/ui/form/search-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { lookUpAction } from '@/lib/features/roll/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type Props = { locale: Locale; okrugId: string; to: string; seat: number; q: string }

/** Looks a person up on the okrug's roll by name. `to` is the page itself. */
export function CandidateSearch({ locale, okrugId, to, seat, q }: Props) {
  const t = translator(locale, 'assemblies')
  return (
    <SearchForm
      locale={locale}
      action={lookUpAction.bind(null, { locale, okrugId, page: `${to}?seat=${seat}` })}
      label={t('search.label')}
    >
      <FieldRow>
        <TextField name="who" label={t('search.label')} hint={t('search.hint')} value={q} width="wide" type="search" />
        <SubmitButton tone="secondary">{t('search.submit')}</SubmitButton>
      </FieldRow>
    </SearchForm>
  )
}
