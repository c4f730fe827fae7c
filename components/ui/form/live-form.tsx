'use client'

import { unstable_rethrow } from 'next/navigation'
import { type ReactNode, useActionState, useEffect, useId, useRef, useState, useTransition } from 'react'
import { type FormAction, type FormState, untouched } from '@/lib/platform/forms/state'
import { Notice } from '../notice'
import { ProblemSummary } from './problem-summary'
import { FormScope, type FormWords } from './scope'

type LiveFormProps = {
  action: FormAction
  words: FormWords
  className?: string
  keep?: boolean
  toSearch?: boolean
  label?: string
  children: ReactNode
}

/** What is typed or scanned next replaces what the page was searched for, where that field has the keys or is given them back. */
function readySearch(back: boolean) {
  const field = document.querySelector<HTMLInputElement>('search input[type=search]')
  if (back) field?.focus()
  if (document.activeElement === field) field?.select()
}

/**
 * A form that a server action answers. Without scripts it is posted and the page comes back with `served`. With scripts it is sent from
 * here: React would empty the fields after an action of its own, and a lost connection would lose what was typed.
 */
export function LiveForm({ action, words, className, keep, toSearch = false, label, children }: LiveFormProps) {
  const [served, post] = useActionState(action, untouched)
  const [state, setState] = useState<FormState>(served)
  const [pressed, setPressed] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const id = useId()

  useEffect(() => {
    if (state.problems?.length) summary.current?.focus()
    else if (state.ok && !keep) form.current?.reset()
    if (state.ok) readySearch(false)
  }, [state, keep])

  function send(data: FormData, button: string) {
    setPressed(button)
    // Until the page itself shows what the action changed: a button that answered earlier would take a second press for something else.
    start(async () => {
      let next: FormState
      try {
        next = (await action(state, data)) ?? { ok: true }
      } catch (lost) {
        unstable_rethrow(lost)
        next = { ok: false, problems: [{ text: words.failed }] }
      }
      if (next.ok && toSearch) readySearch(true)
      start(() => setState(next))
    })
  }

  return (
    <form
      ref={form}
      action={post}
      aria-label={label}
      noValidate
      className={className ?? 'max-w-3xl space-y-6'}
      onSubmit={(event) => {
        event.preventDefault()
        if (pending) return
        const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
        send(new FormData(event.currentTarget, button), `${button?.name ?? ''}=${button?.value ?? ''}`)
      }}
    >
      {state.problems?.length ? (
        <ProblemSummary ref={summary} id={id} title={words.problems} problems={state.problems} />
      ) : null}
      {state.message ? (
        <Notice tone={state.ok ? 'good' : 'bad'} role={state.ok ? 'status' : 'alert'}>
          <p>{state.message}</p>
        </Notice>
      ) : null}
      <FormScope value={{ id, words, state, pending, pressed: pending ? pressed : null }}>{children}</FormScope>
    </form>
  )
}
