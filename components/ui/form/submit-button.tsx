'use client'

import type { ReactNode } from 'react'
import { type ButtonTone, buttonLook } from '../button-look'
import { useForm } from './scope'

type SubmitButtonProps = {
  tone?: ButtonTone
  name?: string
  value?: string
  children: ReactNode /** What it says while the work goes on. */
  working?: string
  wide?: boolean
}

/** Sends the form. While the answer is on its way it says so and does not answer to a second press, but keeps its focus. */
export function SubmitButton({ tone = 'primary', name, value, children, working, wide }: SubmitButtonProps) {
  const form = useForm()
  const mine = form?.pressed === `${name ?? ''}=${value ?? ''}`
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-disabled={form?.pending || undefined}
      className={`${buttonLook[tone]} ${wide ? 'w-full' : 'w-full sm:w-auto'}`}
    >
      <span aria-live="polite">{mine ? (working ?? form?.words.working) : children}</span>
    </button>
  )
}
