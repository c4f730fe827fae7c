'use client'

import type { ReactNode } from 'react'
import { buttonLook } from '../button-look'
import { Icon } from '../icon'
import { useForm } from './scope'

type FoldProps = {
  title: ReactNode
  /** A quiet link that offers more, or a button that asks before it does: `main` where that is the page's one thing to do. */
  look?: 'link' | 'button' | 'main'
  children: ReactNode
}

const looks = {
  link: 'inline-flex min-h-11 items-center gap-2 text-sky underline underline-offset-4 hover:text-sky-deep',
  button: buttonLook.secondary,
  main: buttonLook.primary,
}

/**
 * The inside of a form, folded until somebody wants it. Stands within its form, not around it: when the form comes back with problems it is
 * open, with or without scripts, so that nobody has to look for what was typed.
 */
export function Fold({ title, look = 'link', children }: FoldProps) {
  const form = useForm()
  return (
    <details open={form?.state.problems?.length ? true : undefined} className="group">
      <summary className={`${looks[look]} list-none [&::-webkit-details-marker]:hidden`}>
        {look === 'link' ? <Icon name="down" className="-rotate-90 group-open:rotate-0" /> : null}
        {title}
      </summary>
      {children}
    </details>
  )
}
