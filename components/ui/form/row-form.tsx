'use client'

import { unstable_rethrow } from 'next/navigation'
import { useActionState, useId, useRef, useState } from 'react'
import { type FormAction, type FormState, untouched } from '@/lib/platform/forms/state'
import { buttonLook } from '../button-look'
import { boxLook, FieldProblem, Hint } from './frame'

type Row = { id: number; row: string; choice: string }
type Refused = Row & { why: string }

type RowFormProps = {
  action: FormAction
  label: string
  hint: string
  submit: string
  /** `{count}` and `{row}` stand for what they say. */
  words: { failed: string; sending: string; notTaken: string; again: string; dismiss: string }
  /** Asked once for the rows that follow. */
  choice?: { label: string; hint: string; choices: { value: string; text: string }[] }
}

const problemOf = (state: FormState) => state.problems?.map((problem) => problem.text).join(' ')

/**
 * Many rows, one after the other, as fast as a scanner types them: Enter empties the field at once, rows are sent in their order, and one
 * that is refused is kept with the reason until somebody has seen it. Without scripts each row is posted as a form.
 */
export function RowForm({ action, label, hint, submit, words, choice }: RowFormProps) {
  const [served, post] = useActionState(action, untouched)
  const [waiting, setWaiting] = useState(0)
  const [refused, setRefused] = useState<Refused[]>([])
  const line = useRef<Row[]>([])
  const made = useRef(0)
  const id = useId()
  const problem = problemOf(served)

  const send = async ({ row, choice: said }: Row): Promise<FormState> => {
    const data = new FormData()
    data.set('row', row)
    if (said) data.set('choice', said)
    try {
      return await action(untouched, data)
    } catch (lost) {
      unstable_rethrow(lost)
      return { ok: false, problems: [{ text: words.failed }] }
    }
  }
  /** Who joins an empty line sends it to its end: what a page shows meanwhile neither sends a row again nor leaves one unsent. */
  const queue = async (row: string, said: string) => {
    made.current += 1
    const length = line.current.push({ id: made.current, row, choice: said })
    setWaiting(length)
    if (length > 1) return
    for (let next = line.current[0]; next; next = line.current[0]) {
      const sent = next
      try {
        const why = problemOf(await send(sent))
        if (why) setRefused((all) => [...all, { ...sent, why }])
      } finally {
        line.current.shift()
        setWaiting(line.current.length)
      }
    }
  }
  const settle = (row: Refused, again: boolean) => {
    setRefused((all) => all.filter((one) => one.id !== row.id))
    if (again) queue(row.row, row.choice)
  }

  return (
    <form
      action={post}
      noValidate
      aria-label={label}
      className="max-w-3xl space-y-4"
      onSubmit={(event) => {
        event.preventDefault()
        const form = event.currentTarget
        const box = form.elements.namedItem('row') as HTMLInputElement
        const typed = box.value.trim()
        if (typed) queue(typed, String(new FormData(form).get('choice') ?? ''))
        box.value = ''
        box.focus()
      }}
    >
      {choice ? (
        <fieldset>
          <legend className="font-semibold">{choice.label}</legend>
          <p className="text-sm text-soft">{choice.hint}</p>
          <div className="flex flex-wrap gap-x-8">
            {choice.choices.map((one) => (
              <label key={one.value} className="flex min-h-11 items-center gap-3">
                <input type="radio" name="choice" value={one.value} className="size-6 accent-sky" />
                {one.text}
              </label>
            ))}
          </div>
        </fieldset>
      ) : null}
      <div className="space-y-1.5">
        <label htmlFor={id} className="block font-semibold">
          {label}
        </label>
        <Hint id={id}>{hint}</Hint>
        <FieldProblem id={id}>{problem}</FieldProblem>
        <div className="flex flex-wrap gap-3">
          <input
            id={id}
            name="row"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={60}
            defaultValue={typeof served.values?.row === 'string' ? served.values.row : ''}
            aria-invalid={problem ? true : undefined}
            aria-describedby={`${id}-hint`}
            className={`${boxLook} max-w-xs text-lg tabular-nums`}
          />
          <button type="submit" className={buttonLook.secondary}>
            {submit}
          </button>
        </div>
      </div>
      <p aria-live="polite" className="min-h-6 text-soft">
        {waiting > 0 ? words.sending.replace('{count}', String(waiting)) : ''}
      </p>
      <ul aria-live="assertive" className="space-y-2">
        {refused.map((row) => (
          <li key={row.id} className="rounded-r-field border-bad border-l-[6px] bg-bad-wash p-3">
            <p className="font-semibold">{words.notTaken.replace('{row}', row.row)}</p>
            <p>{row.why}</p>
            <div className="mt-2 flex flex-wrap gap-3">
              <button type="button" className={buttonLook.secondary} onClick={() => settle(row, true)}>
                {words.again}
              </button>
              <button type="button" className={buttonLook.secondary} onClick={() => settle(row, false)}>
                {words.dismiss}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </form>
  )
}
