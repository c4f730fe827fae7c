import type { PaperForm } from '@/lib/features/desk/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** Forms with an address of their own from before the others. */
const early: readonly PaperForm[] = ['notice', 'attendance']

/** What can be printed for a meeting now. `at` is the meeting's address at the desk. */
export function PrintLinks({ locale, at, forms }: { locale: Locale; at: string; forms: PaperForm[] }) {
  const t = translator(locale, 'papers')
  if (forms.length === 0) return <p className="text-soft">{t('noForms')}</p>
  return (
    <ul className="flex flex-wrap gap-x-8">
      {forms.map((form) => (
        <li key={form}>
          <a
            className="inline-flex min-h-11 items-center"
            href={early.includes(form) ? `${at}/${form}` : `${at}/print/${form}`}
          >
            {t(`form.${form}`)}
          </a>
        </li>
      ))}
    </ul>
  )
}
