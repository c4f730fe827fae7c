import type { ReactNode } from 'react'

/** The row of buttons at a form's end: side by side, one under the other on the phone. */
export function Buttons({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap gap-3 pt-2">{children}</div>
}
