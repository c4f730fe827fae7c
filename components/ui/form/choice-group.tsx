'use client'

import { type FieldText, GroupFrame } from './frame'
import { useField } from './scope'
import type { Choice } from './select-field'

type GroupProps = FieldText & {
  name: string
  choices: Choice[] /** Short choices stand side by side where there is room. */
  inline?: boolean
}

function Group({
  type,
  name,
  value,
  choices,
  inline,
  ...text
}: GroupProps & { type: 'radio' | 'checkbox'; value?: string | string[] }) {
  const field = useField(name, value)
  const chosen = new Set([field.value ?? []].flat())
  return (
    <GroupFrame {...text} {...field}>
      <div className={inline ? 'flex flex-wrap gap-x-8' : ''}>
        {choices.map((choice, i) => {
          const id = i === 0 ? field.id : `${field.id}-${choice.value}`
          return (
            <div key={choice.value} className="flex gap-3 py-2.5">
              <input
                id={id}
                type={type}
                name={name}
                value={choice.value}
                disabled={choice.disabled}
                defaultChecked={chosen.has(choice.value)}
                aria-describedby={choice.hint ? `${id}-hint` : undefined}
                className="mt-px size-6 shrink-0 accent-sky"
              />
              <div className="min-w-0">
                <label htmlFor={id} className="-m-2.5 block p-2.5">
                  {choice.text}
                </label>
                {choice.hint ? (
                  <p id={`${id}-hint`} className="text-sm text-soft">
                    {choice.hint}
                  </p>
                ) : null}
              </div>
            </div>
          )
        })}
      </div>
    </GroupFrame>
  )
}

/** One of a few, all in view. */
export const RadioGroup = (group: GroupProps & { value?: string }) => <Group type="radio" {...group} />

/** Any of a few, all in view; the name occurs once for each that is ticked. */
export const CheckboxGroup = (group: GroupProps & { value?: string[] }) => <Group type="checkbox" {...group} />
