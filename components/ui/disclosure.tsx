import type { ReactNode } from 'react'
import { Icon } from './icon'

/** More, for who wants it. Opens without scripts; `open` shows it from the start. */
export function Disclosure({ title, open, children }: { title: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details open={open} className="group my-2">
      <summary className="inline-flex min-h-11 list-none items-center gap-2 text-sky underline underline-offset-4 hover:text-sky-deep [&::-webkit-details-marker]:hidden">
        <Icon name="down" className="-rotate-90 group-open:rotate-0" />
        {title}
      </summary>
      <div className="border-line border-l-4 py-1 pl-4">{children}</div>
    </details>
  )
}
