import type { ReactNode } from 'react'
import type { FormAction } from '@/lib/platform/forms/state'
import type { Locale } from '@/lib/platform/i18n/locale'
import { ActionForm } from './action-form'
import { Fold } from './fold'

type FoldedFormProps = {
  locale: Locale
  action: FormAction
  title: string /** Where a page has several of the same title. */
  label?: string
  keep?: boolean
  children: ReactNode
}

/** A form that few need, folded under its title. */
export function FoldedForm({ title, label = title, children, ...form }: FoldedFormProps) {
  return (
    <ActionForm {...form} label={label} className="my-4 space-y-3 print:hidden">
      <Fold title={title}>
        <div className="max-w-3xl space-y-6 border-line border-l-4 py-2 pl-4">{children}</div>
      </Fold>
    </ActionForm>
  )
}
