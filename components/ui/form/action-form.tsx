import type { ReactNode } from 'react'
import type { FormAction } from '@/lib/platform/forms/state'
import type { Locale } from '@/lib/platform/i18n/locale'
import { LiveForm } from './live-form'
import { formWords } from './words'

type ActionFormProps = {
  locale: Locale
  action: FormAction
  /** What the form is, for screen readers, where a page has several. */
  label?: string
  className?: string
  /** Leave the fields as typed after success; otherwise they are emptied for the next entry. */
  keep?: boolean
  /** After success the keys go back to the page's search field: the button that had them may be gone. */
  toSearch?: boolean
  children: ReactNode
}

/** A form answered by a server action; complete without scripts. Fields inside find their problems and values by name. */
export function ActionForm({ locale, ...form }: ActionFormProps) {
  return <LiveForm words={formWords(locale)} {...form} />
}
