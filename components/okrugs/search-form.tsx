import { PlainForm } from '@/components/ui/form/plain-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** Finding an okrug by name. `query` is what was searched for last. */
export function SearchForm({ locale, query }: { locale: Locale; query?: string }) {
  const t = translator(locale, 'okrugs')
  return (
    <PlainForm
      locale={locale}
      to={`/${locale}/okrugs`}
      label={t('search.label')}
      search
      className="mb-10 flex max-w-3xl flex-col gap-3 sm:flex-row sm:items-end"
    >
      <div className="flex-1">
        <TextField
          name="q"
          type="search"
          value={query}
          label={t('search.label')}
          hint={t('search.hint')}
          autoComplete="off"
          maxLength={200}
        />
      </div>
      <SubmitButton>{t('search.submit')}</SubmitButton>
    </PlainForm>
  )
}
