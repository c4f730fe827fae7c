'use client'

import { describedBy, type FieldText, Frame } from './frame'
import { useField } from './scope'

type FileFieldProps = FieldText & {
  name: string /** As in HTML: `.csv,.xlsx`. Say kinds and the size limit in `hint`. */
  accept?: string
  multiple?: boolean
}

/** A file from the computer or the phone. */
export function FileField({ name, accept, multiple, ...text }: FileFieldProps) {
  const field = useField(name)
  return (
    <Frame {...text} {...field}>
      <input
        id={field.id}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        required={!text.optional}
        aria-invalid={field.problem ? true : undefined}
        aria-describedby={describedBy(field.id, text.hint, field.problem)}
        className="block w-full max-w-xl rounded-field border border-edge border-dashed bg-card p-2 text-sm file:mr-4 file:min-h-11 file:cursor-pointer file:rounded-field file:border file:border-edge file:bg-paper file:px-4 file:font-semibold file:text-sky aria-[invalid]:border-bad"
      />
    </Frame>
  )
}
