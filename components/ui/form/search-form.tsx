import type { ReactNode } from 'react'
import type { FormAction } from '@/lib/platform/forms/state'
import type { Locale } from '@/lib/platform/i18n/locale'
import { ActionForm } from './action-form'

type SearchFormProps = { locale: Locale; action: FormAction; label: string; className?: string; children: ReactNode }

/** A form that looks people up: it is posted, so that no name stands in an address. */
export function SearchForm({ children, ...form }: SearchFormProps) {
  return (
    <search>
      <ActionForm {...form} keep>
        {children}
      </ActionForm>
    </search>
  )
}
