import type { ReactNode } from 'react'

export type Fact = { term: string; value: ReactNode; action?: ReactNode }

/** Facts as term and value: side by side on wide screens, stacked on the phone. */
export function SummaryList({ facts }: { facts: Fact[] }) {
  return (
    <dl className="border-line border-t">
      {facts.map((fact) => (
        <div
          key={fact.term}
          className="grid gap-x-8 border-line border-b py-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)] large:grid-cols-1"
        >
          <dt className="text-soft sm:font-medium sm:text-ink">{fact.term}</dt>
          <dd className="flex min-w-0 flex-wrap justify-between gap-x-6 gap-y-1">
            <div className="wrap-anywhere min-w-0">{fact.value}</div>
            {fact.action ? <div data-screen>{fact.action}</div> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
