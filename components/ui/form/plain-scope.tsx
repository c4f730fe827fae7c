'use client'

import { type ReactNode, useId } from 'react'
import { FormScope, type FormWords } from './scope'

/** Words for the fields of a form that no action answers. */
export function PlainScope({ words, children }: { words: FormWords; children: ReactNode }) {
  const id = useId()
  return <FormScope value={{ id, words, state: {}, pending: false, pressed: null }}>{children}</FormScope>
}
