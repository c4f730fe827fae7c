import type { ReactNode } from 'react'

/** Short fields that belong together, side by side while they fit. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-end gap-x-8 gap-y-6">{children}</div>
}

/** The row of buttons at a form's end: side by side, one under the other on the phone. */
export function Buttons({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap gap-3 pt-2">{children}</div>
}
