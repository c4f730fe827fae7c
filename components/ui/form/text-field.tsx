'use client'

import type { HTMLInputAutoCompleteAttribute } from 'react'
import { boxLook, describedBy, type FieldText, Frame, type Width, widths } from './frame'
import { useField } from './scope'

type TextFieldProps = FieldText & {
  name: string
  value?: string
  type?: 'text' | 'search' | 'password' | 'email' | 'tel'
  inputMode?: 'numeric' | 'decimal' | 'text'
  autoComplete?: HTMLInputAutoCompleteAttribute
  maxLength?: number
  width?: Width
  labelHidden?: boolean
  /** What may be meant, offered while one types; anything else may be typed too. */
  offers?: readonly string[]
  /** Language of what is typed, for spelling and pronunciation. */
  lang?: string
}

/** One line of text. Numbers are text with `inputMode`: the browser's own number box loses what it does not understand. */
export function TextField({
  name,
  value,
  type = 'text',
  width = 'full',
  lang,
  inputMode,
  autoComplete,
  maxLength,
  offers,
  ...text
}: TextFieldProps) {
  const field = useField(name, value)
  return (
    <Frame {...text} {...field}>
      <input
        id={field.id}
        name={name}
        type={type}
        defaultValue={field.value}
        required={!text.optional}
        aria-invalid={field.problem ? true : undefined}
        aria-describedby={describedBy(field.id, text.hint, field.problem)}
        className={`${boxLook} ${widths[width]}`}
        lang={lang}
        inputMode={inputMode}
        autoComplete={autoComplete}
        maxLength={maxLength}
        list={offers ? `${field.id}-offers` : undefined}
      />
      {offers ? (
        <datalist id={`${field.id}-offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      ) : null}
    </Frame>
  )
}
