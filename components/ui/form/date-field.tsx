'use client'

import { boxLook, describedBy, type FieldText, Frame } from './frame'
import { useField } from './scope'

type DateFieldProps = FieldText & { name: string; value?: string; min?: string; max?: string }

function Native({ type, name, value, min, max, ...text }: DateFieldProps & { type: 'date' | 'time' }) {
  const field = useField(name, value)
  return (
    <Frame {...text} {...field}>
      <input
        id={field.id}
        name={name}
        type={type}
        min={min}
        max={max}
        defaultValue={field.value}
        required={!text.optional}
        aria-invalid={field.problem ? true : undefined}
        aria-describedby={describedBy(field.id, text.hint, field.problem)}
        className={`${boxLook} max-w-52`}
      />
    </Frame>
  )
}

/** A civil date, `YYYY-MM-DD` in and out, in the browser's own calendar. */
export const DateField = (field: DateFieldProps) => <Native type="date" {...field} />

/** A time of day, `HH:MM` in and out. */
export const TimeField = (field: DateFieldProps) => <Native type="time" {...field} />
