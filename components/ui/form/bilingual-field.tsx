'use client'

import { type PhraseList, Phrases } from './phrases'
import { useForm } from './scope'
import { TextArea } from './text-area'
import { TextField } from './text-field'

type BilingualFieldProps = {
  /** The pair is sent as `<name>.kk` and `<name>.ru`. */
  name: string
  label: string
  hint?: string
  value?: { kk?: string; ru?: string }
  rows?: number
  optional?: boolean
  maxLength?: number
  phrases?: PhraseList
}

/** The same text in both state languages, side by side where there is room: what is published needs both. */
export function BilingualField({ name, label, hint, value, rows, optional, maxLength, phrases }: BilingualFieldProps) {
  const words = useForm()?.words
  return (
    <fieldset>
      <legend className="font-semibold">{label}</legend>
      {hint ? <p className="mt-1 text-sm text-soft">{hint}</p> : null}
      <div className="mt-2 grid items-end gap-4 md:grid-cols-2 [&_label]:font-normal">
        {(['kk', 'ru'] as const).map((lang) => {
          const field = {
            name: `${name}.${lang}`,
            label: words?.[lang] ?? lang,
            value: value?.[lang],
            lang,
            optional,
            maxLength,
          }
          return rows ? <TextArea key={lang} rows={rows} {...field} /> : <TextField key={lang} {...field} />
        })}
      </div>
      {phrases ? <Phrases {...phrases} /> : null}
    </fieldset>
  )
}
