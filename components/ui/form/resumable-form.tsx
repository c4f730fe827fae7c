'use client'

import { type FormEvent, type ReactNode, useState } from 'react'
import { Progress } from '../progress'

type ResumableFormProps = {
  /** The upload's own route, which takes the file at once where there are no scripts. */
  action: string
  label: string
  className?: string
  /** `{percent}` stands for how much has gone. */
  words: { label: string; progress: string; broken: string }
  children: ReactNode
}

/** What goes in one request is tried again in a breath; below it a file goes at once. */
const piece = 512 * 1024
/** Between tries of a piece, in milliseconds: a village's network comes back within a minute. */
const pauses = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000]

/**
 * A form with one file. With scripts it goes in pieces, says how far it is, and goes on where it stopped, also when the same file is chosen
 * again later; then the form is sent without it. Without scripts, and for a small one, it is a plain form.
 */
export function ResumableForm({ action, label, className, words, children }: ResumableFormProps) {
  const [sent, setSent] = useState<number | null>(null)
  const [broken, setBroken] = useState(false)

  async function send(form: HTMLFormElement, input: HTMLInputElement, file: File, to: string) {
    const { Upload } = await import('tus-js-client')
    const plainly = (address: string) => {
      form.action = address
      form.submit()
    }
    const upload = new Upload(file, {
      endpoint: '/api/uploads/resumable',
      chunkSize: piece,
      retryDelays: pauses,
      metadata: { filename: file.name },
      removeFingerprintOnSuccess: true,
      onProgress: (gone, total) => setSent(Math.floor((100 * gone) / total)),
      onError: (fault) => {
        setSent(null)
        // The portal refuses it: asked at once, its route says why.
        if ('originalResponse' in fault && fault.originalResponse) plainly(to)
        else setBroken(true)
      },
      onSuccess: () => {
        input.value = ''
        plainly(`${to}&upload=${upload.url?.split('/').at(-1)}`)
      },
    })
    const [before] = await upload.findPreviousUploads()
    if (before) upload.resumeFromPreviousUpload(before)
    upload.start()
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    const input = form.querySelector<HTMLInputElement>('input[type=file]')
    const file = input?.files?.[0]
    if (!input || !file || file.size <= piece) return
    event.preventDefault()
    if (sent !== null) return
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    setBroken(false)
    setSent(0)
    void send(form, input, file, button?.getAttribute('formaction') ?? action)
  }

  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={action}
      aria-label={label}
      className={className}
      onSubmit={onSubmit}
    >
      {children}
      {sent === null ? null : (
        <Progress
          label={words.label}
          done={sent}
          total={100}
          words={words.progress.replace('{percent}', String(sent))}
        />
      )}
      {broken ? <p role="alert">{words.broken}</p> : null}
    </form>
  )
}
