import type { ReactNode } from 'react'
import { type ButtonTone, buttonLook } from './button-look'

/** A link that starts something: looks like a button, goes like a link. */
export function ButtonLink({
  href,
  tone = 'primary',
  children,
}: {
  href: string
  tone?: ButtonTone
  children: ReactNode
}) {
  return (
    <a data-plain href={href} className={buttonLook[tone]}>
      {children}
    </a>
  )
}
