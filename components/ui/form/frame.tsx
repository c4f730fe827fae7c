import type { ReactNode } from 'react'
import { Icon } from '../icon'

export type FieldText = { label: string; hint?: string; optional?: boolean }

/** Look of a box one types in. The pale red of a wrong one always comes with its sentence. */
export const boxLook =
  'block min-h-11 w-full rounded-field border border-edge bg-card px-3 py-2 text-base text-ink hover:border-ink aria-[invalid]:border-2 aria-[invalid]:border-bad large:border-2'

export const widths = { full: '', wide: 'max-w-xl', half: 'max-w-xs', short: 'max-w-44', tiny: 'max-w-28' } as const
export type Width = keyof typeof widths

/** The ids that describe a field, for `aria-describedby`. */
export const describedBy = (id: string, hint?: string, problem?: string) =>
  [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ') || undefined

export function Hint({ id, children }: { id: string; children?: string }) {
  return children ? (
    <p id={`${id}-hint`} className="text-sm text-soft">
      {children}
    </p>
  ) : null
}

export function FieldProblem({ id, word, children }: { id: string; word?: string; children?: string }) {
  return children ? (
    <p id={`${id}-problem`} className="flex gap-2 font-medium text-bad">
      <Icon name="warning" className="mt-1" />
      <span>
        {word ? <span className="sr-only">{word} </span> : null}
        {children}
      </span>
    </p>
  ) : null
}

export function LabelText({ text, optional }: { text: string; optional?: string | false }) {
  return (
    <>
      {text}
      {optional ? <span className="font-normal text-soft"> ({optional})</span> : null}
    </>
  )
}

type FrameProps = FieldText & {
  id: string
  problem?: string
  words?: { optional: string; problem: string }
  children: ReactNode
  labelHidden?: boolean
}

/** Label above, hint under it, the problem, then the box. */
export function Frame({ id, label, hint, optional, problem, words, labelHidden, children }: FrameProps) {
  return (
    <div className={problem ? 'space-y-1.5 border-bad border-l-4 pl-4' : 'space-y-1.5'}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'block font-semibold'}>
        <LabelText text={label} optional={optional && words?.optional} />
      </label>
      <Hint id={id}>{hint}</Hint>
      <FieldProblem id={id} word={words?.problem}>
        {problem}
      </FieldProblem>
      {children}
    </div>
  )
}

/** The same for a group of choices: the label is the group's legend. */
export function GroupFrame({ id, label, hint, optional, problem, words, children }: FrameProps) {
  return (
    <div className={problem ? 'border-bad border-l-4 pl-4' : ''}>
      <fieldset aria-describedby={describedBy(id, hint, problem)}>
        <legend className="font-semibold">
          <LabelText text={label} optional={optional && words?.optional} />
        </legend>
        <div className="mt-1.5 space-y-1.5">
          <Hint id={id}>{hint}</Hint>
          <FieldProblem id={id} word={words?.problem}>
            {problem}
          </FieldProblem>
          {children}
        </div>
      </fieldset>
    </div>
  )
}
