import type { Ref } from 'react'
import type { Problem } from '@/lib/platform/forms/state'
import { Icon } from '../icon'

type ProblemSummaryProps = { ref?: Ref<HTMLDivElement>; id: string; title: string; problems: Problem[] }

/** Without scripts the page comes back at its top: the attribute lets the browser itself go down to what is wrong. */
const seenFirst = { autoFocus: true }

/** Every problem of a form in one place, each a link to its field. Takes focus when it appears. */
export function ProblemSummary({ ref, id, title, problems }: ProblemSummaryProps) {
  // A refusal that is about no field has nothing to correct: it is said, not listed.
  const listed = problems.some((problem) => problem.field)
  return (
    <div
      ref={ref}
      {...seenFirst}
      tabIndex={-1}
      role="alert"
      className={`max-w-3xl border-bad bg-card ${listed ? 'rounded-card border-[3px] p-4 sm:p-5' : 'rounded-r-field border-l-[6px] p-3'}`}
    >
      {listed ? <p className="mb-2 font-semibold text-lg">{title}</p> : null}
      <ul className="space-y-1">
        {problems.map((problem) => (
          <li key={`${problem.field}${problem.text}`} className="flex gap-2 font-medium text-bad">
            {problem.field ? (
              <a data-plain className="text-bad underline underline-offset-4" href={`#${id}${problem.field}`}>
                {problem.text}
              </a>
            ) : (
              <>
                <Icon name="warning" className="mt-1" />
                {problem.text}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
