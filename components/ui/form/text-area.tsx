'use client'

import { boxLook, describedBy, type FieldText, Frame, type Width, widths } from './frame'
import { useField } from './scope'

type TextAreaProps = FieldText & {
  name: string
  value?: string
  rows?: number
  maxLength?: number
  width?: Width
  lang?: string
  labelHidden?: boolean
}

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({ name, value, rows = 4, maxLength, width = 'full', lang, ...text }: TextAreaProps) {
  const field = useField(name, value)
  return (
    <Frame {...text} {...field}>
      <textarea
        id={field.id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        lang={lang}
        defaultValue={field.value}
        required={!text.optional}
        aria-invalid={field.problem ? true : undefined}
        aria-describedby={describedBy(field.id, text.hint, field.problem)}
        className={`${boxLook} ${widths[width]} field-sizing-content`}
        style={{ minBlockSize: `calc(${rows}lh + 1.125rem)` }}
      />
    </Frame>
  )
}
