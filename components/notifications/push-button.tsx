'use client'

import { useEffect, useRef, useState } from 'react'
import { buttonLook } from '@/components/ui/button-look'

type PushButtonProps = {
  pushKey: string
  lang: 'kk' | 'ru'
  words: Record<'add' | 'working' | 'denied' | 'failed', string>
}

const bytesOf = (key: string) =>
  Uint8Array.from(atob(key.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0))

/** The worker once it runs: a browser subscribes by no other, and `serviceWorker.ready` waits for one of this very page. */
async function runningWorker(): Promise<ServiceWorkerRegistration> {
  const registered = await navigator.serviceWorker.register('/islands/push.js')
  const coming = registered.installing ?? registered.waiting
  if (!registered.active && coming)
    await new Promise<void>((resolve, reject) => {
      coming.addEventListener('statechange', () => {
        if (coming.state === 'activated') resolve()
        if (coming.state === 'redundant') reject(new Error('the worker does not run'))
      })
    })
  return registered
}

/** Asks the browser to take notifications and puts what it answers into the form. Where it knows none, there is no such button. */
export function PushButton({ pushKey, lang, words }: PushButtonProps) {
  const [works, setWorks] = useState(false)
  const [said, setSaid] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => setWorks('serviceWorker' in navigator && 'PushManager' in window), [])
  if (!works) return null

  async function ask() {
    setSaid(words.working)
    if ((await Notification.requestPermission()) !== 'granted') return setSaid(words.denied)
    try {
      const worker = await runningWorker()
      const subscribed = await worker.pushManager.subscribe({
        userVisibleOnly: true,
        applicationServerKey: bytesOf(pushKey),
      })
      if (field.current) field.current.value = JSON.stringify(subscribed)
      setSaid('')
      field.current?.form?.requestSubmit()
    } catch {
      setSaid(words.failed)
    }
  }

  return (
    <>
      <input ref={field} type="hidden" name="address" />
      <input type="hidden" name="lang" value={lang} />
      <button type="button" className={buttonLook.secondary} onClick={ask}>
        {words.add}
      </button>
      <p role="status">{said}</p>
    </>
  )
}
