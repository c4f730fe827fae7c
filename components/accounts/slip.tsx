'use client'

import { useForm } from '@/components/ui/form/scope'

export type SlipWords = Record<
  'title' | 'once' | 'name' | 'login' | 'code' | 'until' | 'where' | 'paper' | 'print',
  string
>

/** The paper with a one-time code: appears once, in the answer to the form that made it, and prints alone. `address`: where it is typed. */
export function Slip({ words, address }: { words: SlipWords; address: string }) {
  const shown = useForm()?.state.shown
  if (!shown?.code) return null
  const facts = [
    [words.name, shown.name],
    [words.where, address],
    [words.login, shown.login],
    [words.until, shown.until],
  ]
  return (
    <section
      data-slip
      role="status"
      aria-label={words.title}
      className="max-w-xl rounded-card border-2 border-sky bg-card p-5 print:border-ink"
    >
      <p className="font-semibold text-lg">{words.title}</p>
      <p data-screen className="mt-1 text-soft">
        {words.once} {words.print}
      </p>
      <p className="my-4 font-bold text-2xl tabular-nums">
        <span className="sr-only">{words.code}: </span>
        {shown.code}
      </p>
      <dl className="space-y-1">
        {facts.map(([term, value]) =>
          value ? (
            <div key={term} className="flex flex-wrap gap-x-2">
              <dt className="text-soft">{term}:</dt>
              <dd className="font-medium">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <p className="mt-4 border-line border-t pt-3 text-sm">{words.paper}</p>
    </section>
  )
}
