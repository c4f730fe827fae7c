'use client'

import { FieldProblem } from './frame'
import { useField } from './scope'

type CheckboxFieldProps = { name: string; label: string; hint?: string; checked?: boolean; value?: string }

/** A yes or no; sends `value` (`on` unless told) when ticked and nothing when not. */
export function CheckboxField({ name, label, hint, checked, value = 'on' }: CheckboxFieldProps) {
  const field = useField(name, checked ? value : undefined)
  return (
    <div className={field.problem ? 'border-bad border-l-4 pl-4' : ''}>
      <FieldProblem id={field.id} word={field.words?.problem}>
        {field.problem}
      </FieldProblem>
      <div className="flex gap-3 py-2.5">
        <input
          id={field.id}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={field.value === value}
          aria-invalid={field.problem ? true : undefined}
          aria-describedby={field.problem ? `${field.id}-problem` : hint ? `${field.id}-hint` : undefined}
          className="mt-px size-6 shrink-0 accent-sky"
        />
        <div className="min-w-0">
          <label htmlFor={field.id} className="-m-2.5 block p-2.5">
            {label}
          </label>
          {hint ? (
            <p id={`${field.id}-hint`} className="text-sm text-soft">
              {hint}
            </p>
          ) : null}
        </div>
      </div>
    </div>
  )
}
