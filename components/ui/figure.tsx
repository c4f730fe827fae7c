import type { ReactNode } from 'react'

/** A big number with what it counts. */
export function Figure({ value, label, note }: { value: ReactNode; label: string; note?: ReactNode }) {
  return (
    <div className="flex flex-col">
      <p className="font-semibold text-3xl">{value}</p>
      <p className="text-soft">{label}</p>
      {note ? <div className="text-sm text-soft">{note}</div> : null}
    </div>
  )
}

/** Figures in a row; two abreast on the phone. */
export function Figures({ children }: { children: ReactNode }) {
  return (
    <div className="my-6 grid grid-cols-2 gap-x-8 gap-y-6 md:grid-cols-4 large:grid-cols-1 md:large:grid-cols-2">
      {children}
    </div>
  )
}
