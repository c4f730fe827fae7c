import type { ReactNode } from 'react'
import type { FormAction } from '@/lib/platform/forms/state'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { ButtonTone } from '../button-look'
import { ActionForm } from './action-form'
import { Fold } from './fold'
import { SubmitButton } from './submit-button'

type ConfirmFormProps = {
  locale: Locale
  action: FormAction
  /** The words of the first press. */
  open: string
  /** What will happen and whether it can be undone. */
  sentence: ReactNode
  /** The words of the second press: the deed itself. */
  submit: string
  tone?: ButtonTone
  /** The one thing to do on its page. */
  main?: boolean
  children?: ReactNode
}

/**
 * Two steps for what cannot be undone: a button that opens, a sentence, a button that does. Needs no scripts. No landmark: a table may have
 * one of them in every row.
 */
export function ConfirmForm({
  locale,
  action,
  open,
  sentence,
  submit,
  tone = 'danger',
  main,
  children,
}: ConfirmFormProps) {
  return (
    <ActionForm locale={locale} action={action} className="space-y-3 print:hidden">
      <Fold look={main ? 'main' : 'button'} title={open}>
        <div className="mt-3 max-w-xl space-y-4 rounded-card border border-edge bg-card p-4 sm:p-5">
          <div>{sentence}</div>
          {children}
          <SubmitButton tone={tone}>{submit}</SubmitButton>
        </div>
      </Fold>
    </ActionForm>
  )
}
