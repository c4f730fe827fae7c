'use client'

import { useField } from '@/components/ui/form/scope'
import { Icon } from '@/components/ui/icon'

type VoteRowProps = {
  name: string
  seen: string
  person: string
  value?: string
  choices: { value: string; text: string }[]
}

/**
 * How one member votes: three large choices beside the name; arrows move between them, Tab to the next member. `seen` names what it showed
 * at first.
 */
export function VoteRow({ name, seen, person, value, choices }: VoteRowProps) {
  const field = useField(name, value)
  // As it was posted, after a refusal: what was changed meanwhile has to be looked at first.
  const shown = useField(seen, value ?? '')
  return (
    <fieldset
      className="border-line border-b py-2"
      aria-describedby={field.problem ? `${field.id}-problem` : undefined}
    >
      <legend className="sr-only">{person}</legend>
      <input type="hidden" name={seen} value={shown.value ?? ''} />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <span aria-hidden="true" className="min-w-0 flex-[1_1_14rem]">
          {person}
        </span>
        <div className="flex flex-[1_1_18rem] gap-2">
          {choices.map((choice, i) => (
            <label
              key={choice.value}
              className="inline-flex min-h-11 flex-1 items-center justify-center gap-1.5 rounded-field border border-edge bg-card px-2 text-sm has-checked:border-sky has-checked:bg-sky-wash has-checked:font-semibold has-disabled:opacity-60 has-focus-visible:outline-3 has-focus-visible:outline-focus"
            >
              <input
                id={i === 0 ? field.id : undefined}
                type="radio"
                name={name}
                value={choice.value}
                defaultChecked={field.value === choice.value}
                className="size-4 accent-sky"
              />
              {choice.text}
            </label>
          ))}
        </div>
      </div>
      {field.problem ? (
        <p id={`${field.id}-problem`} className="mt-1 flex gap-2 font-medium text-bad">
          <Icon name="warning" className="mt-1" />
          {field.problem}
        </p>
      ) : null}
    </fieldset>
  )
}
