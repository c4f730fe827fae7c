'use client'

import { createContext, useContext, useId } from 'react'
import type { FormState } from '@/lib/platform/forms/state'

/** The words a form says by itself, in the reader's language. */
export type FormWords = Record<
  'problem' | 'problems' | 'optional' | 'working' | 'failed' | 'choose' | 'kk' | 'ru',
  string
>

type Scope = { id: string; words: FormWords; state: FormState; pending: boolean; pressed: string | null }

export const FormScope = createContext<Scope | null>(null)

export const useForm = () => useContext(FormScope)

/** What a field shows: its id, its problem, and what was typed or else `value`. Outside a form of ours it is a plain HTML field. */
export function useField(name: string, value?: string | string[]) {
  const scope = useContext(FormScope)
  const own = useId()
  const id = scope ? `${scope.id}${name}` : `${own}${name}`
  const problem = scope?.state.problems?.find((one) => one.field === name)?.text
  return { id, problem, value: scope?.state.values?.[name] ?? value, words: scope?.words }
}
