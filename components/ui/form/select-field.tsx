'use client'

import { boxLook, describedBy, type FieldText, Frame, type Width, widths } from './frame'
import { useField } from './scope'

export type Choice = { value: string; text: string; hint?: string; disabled?: boolean }

type SelectFieldProps = FieldText & {
  name: string
  value?: string
  choices: Choice[]
  width?: Width /** The empty first line; `Choose` unless told. */
  empty?: string
  labelHidden?: boolean
}

/** One of many. For up to seven, prefer RadioGroup. */
export function SelectField({ name, value, choices, width = 'wide', empty, ...text }: SelectFieldProps) {
  const field = useField(name, value)
  const shown = typeof field.value === 'string' ? field.value : ''
  return (
    <Frame {...text} {...field}>
      <select
        key={shown}
        id={field.id}
        name={name}
        defaultValue={shown}
        required={!text.optional}
        aria-invalid={field.problem ? true : undefined}
        aria-describedby={describedBy(field.id, text.hint, field.problem)}
        className={`${boxLook} ${widths[width]}`}
      >
        <option value="">{empty ?? field.words?.choose}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.text}
          </option>
        ))}
      </select>
    </Frame>
  )
}
