import type { Ref } from 'react'
import type { Problem } from '@/lib/platform/forms/state'

type ProblemSummaryProps = { ref?: Ref<HTMLDivElement>; id: string; title: string; problems: Problem[] }

/** Without scripts the page comes back at its top: the attribute lets the browser itself go down to what is wrong. */
const seenFirst = { autoFocus: true }

/** Every problem of a form in one place, each a link to its field. Takes focus when it appears. */
export function ProblemSummary({ ref, id, title, problems }: ProblemSummaryProps) {
  return (
    <div
      ref={ref}
      {...seenFirst}
      tabIndex={-1}
      role="alert"
      className="max-w-3xl rounded-card border-[3px] border-bad p-4 sm:p-5"
    >
      <p className="font-semibold text-lg">{title}</p>
      <ul className="mt-2 space-y-1">
        {problems.map((problem) => (
          <li key={`${problem.field}${problem.text}`} className="font-medium text-bad">
            {problem.field ? (
              <a data-plain className="text-bad underline underline-offset-4" href={`#${id}${problem.field}`}>
                {problem.text}
              </a>
            ) : (
              problem.text
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
