'use client'

import { type ReactNode, useId } from 'react'
import type { Problem } from '@/lib/platform/forms/state'
import { ProblemSummary } from './problem-summary'
import { FormScope, type FormWords } from './scope'

type PlainScopeProps = { words: FormWords; problems?: Problem[]; children: ReactNode }

/** Words for the fields of a form that no action answers, and what the page found wrong in the query. */
export function PlainScope({ words, problems, children }: PlainScopeProps) {
  const id = useId()
  return (
    <FormScope value={{ id, words, state: { problems }, pending: false, pressed: null }}>
      {problems?.length ? <ProblemSummary id={id} title={words.problems} problems={problems} /> : null}
      {children}
    </FormScope>
  )
}
