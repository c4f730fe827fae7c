import type { ReactNode } from 'react'

export type Fact = { term: string; value: ReactNode; action?: ReactNode }

/** Facts as term and value: side by side on wide screens, stacked on the phone. */
export function SummaryList({ facts }: { facts: Fact[] }) {
  return (
    <dl className="border-line border-t">
      {facts.map((fact) => (
        <div key={fact.term} className="grid gap-x-8 border-line border-b py-3 sm:grid-cols-[minmax(9rem,1fr)_2fr]">
          <dt className="text-soft sm:font-medium sm:text-ink">{fact.term}</dt>
          <dd className="flex flex-wrap justify-between gap-x-6 gap-y-1">
            <div className="min-w-0">{fact.value}</div>
            {fact.action ? <div data-screen>{fact.action}</div> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
