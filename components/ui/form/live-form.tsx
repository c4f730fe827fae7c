'use client'

import { unstable_rethrow } from 'next/navigation'
import { type ReactNode, startTransition, useActionState, useEffect, useId, useRef, useState } from 'react'
import { type FormAction, type FormState, untouched } from '@/lib/platform/forms/state'
import { Notice } from '../notice'
import { ProblemSummary } from './problem-summary'
import { FormScope, type FormWords } from './scope'

type LiveFormProps = {
  action: FormAction
  words: FormWords
  className?: string
  keep?: boolean
  label?: string
  children: ReactNode
}

/**
 * A form that a server action answers. Without scripts it is posted and the page comes back with `served`. With scripts it is sent from
 * here: React would empty the fields after an action of its own, and a lost connection would lose what was typed.
 */
export function LiveForm({ action, words, className, keep, label, children }: LiveFormProps) {
  const [served, post] = useActionState(action, untouched)
  const [state, setState] = useState<FormState>(served)
  const [pressed, setPressed] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const id = useId()
  const pending = pressed !== null

  useEffect(() => {
    if (state.problems?.length) summary.current?.focus()
    else if (state.ok && !keep) form.current?.reset()
  }, [state, keep])

  function send(data: FormData, button: string) {
    setPressed(button)
    startTransition(async () => {
      try {
        const next = await action(state, data)
        setState(next ?? { ok: true })
      } catch (lost) {
        try {
          unstable_rethrow(lost)
        } catch (leaving) {
          // The action succeeded and leads on, perhaps back to this very page: old problems must not stay.
          setState({ ok: true })
          throw leaving
        }
        setState({ ok: false, problems: [{ text: words.failed }] })
      } finally {
        setPressed(null)
      }
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
      <FormScope value={{ id, words, state, pending, pressed }}>{children}</FormScope>
    </form>
  )
}
