import type { ReactNode } from 'react'
import type { Problem } from '@/lib/platform/forms/state'
import type { Locale } from '@/lib/platform/i18n/locale'
import { PlainScope } from './plain-scope'
import { formWords } from './words'

type PlainFormProps = {
  locale: Locale
  to: string
  label: string
  search?: boolean
  /** What the page found wrong in the query it was asked with. */
  problems?: Problem[]
  className?: string
  children: ReactNode
}

/** A form that asks and changes nothing (GET), for search, filters and calculators. `to` is the address it goes to. */
export function PlainForm({ locale, to, label, search, problems, className = 'space-y-6', children }: PlainFormProps) {
  const form = (
    <form method="get" action={to} noValidate className={className} aria-label={label}>
      <PlainScope words={formWords(locale)} problems={problems}>
        {children}
      </PlainScope>
    </form>
  )
  return search ? <search>{form}</search> : form
}
