'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { FormState } from '@/lib/platform/forms/state'

/** A vote that is on its way: kept by the browser until the portal has answered it. */
export type Queued = { motionId: string; ballotId: string; choice: string }

/** What became of the last vote sent from this page. */
export type Sent =
  | { state: 'idle' }
  | { state: 'sending' | 'waiting'; choice: string }
  | { state: 'accepted'; motionId: string; shown: Record<string, string> }
  | { state: 'refused'; motionId: string; text: string }

const again = 4000
/** A connection that is half dead says nothing for minutes: the vote waits and is sent anew, its id makes that safe. */
const patience = 10_000

/** A random UUID, also on a page without https, where `crypto.randomUUID` is missing. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function kept(key: string): Queued[] {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '[]') as Queued[]
  } catch {
    return []
  }
}

function keep(key: string, queue: readonly Queued[]): void {
  try {
    if (queue.length > 0) sessionStorage.setItem(key, JSON.stringify(queue))
    else sessionStorage.removeItem(key)
  } catch {
    // Without storage the vote is sent all the same; only a page loaded anew forgets it.
  }
}

/** The reason of a problem (RFC 9457) as the portal says it. */
async function reasonIn(answer: Response): Promise<string> {
  const { errors } = (await answer.json()) as { errors?: { detail: Record<string, string> }[] }
  return errors?.[0]?.detail[document.documentElement.lang] ?? ''
}

/** What the portal says to a vote; null where it said nothing, or itself does not know whether the vote counts. */
async function answered(url: string, vote: Queued): Promise<FormState | null> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams(vote),
      signal: AbortSignal.timeout(patience),
    })
    // What is wrong with the request itself is wrong each time: its reason is told, in the language of the page.
    if (answer.status >= 400 && answer.status < 500) return { ok: false, problems: [{ text: await reasonIn(answer) }] }
    const state = answer.ok ? ((await answer.json()) as FormState) : null
    return state?.defect ? null : state
  } catch {
    return null
  }
}

/**
 * Sends a vote until it is answered. It keeps its id, so that the portal counts it once however often it arrives. A newer choice goes out only
 * after the one under way was answered: a request that was thought lost and comes late must never undo what was chosen after it. A page
 * loaded anew goes on with what was left.
 */
export function useBallot(key: string, url: string): { sent: Sent; cast: (vote: Queued) => void } {
  const [sent, setSent] = useState<Sent>({ state: 'idle' })
  const queue = useRef<Queued[]>([])
  const busy = useRef(false)

  const send = useCallback(async () => {
    if (busy.current) return
    busy.current = true
    for (let vote = queue.current[0]; vote; vote = queue.current[0]) {
      setSent({ state: 'sending', choice: queue.current.at(-1)?.choice ?? vote.choice })
      const answer = await answered(url, vote)
      if (!answer) {
        setSent({ state: 'waiting', choice: queue.current.at(-1)?.choice ?? vote.choice })
        break
      }
      queue.current = queue.current.slice(1)
      keep(key, queue.current)
      if (queue.current.length > 0) continue
      setSent(
        answer.ok
          ? { state: 'accepted', motionId: vote.motionId, shown: answer.shown ?? {} }
          : {
              state: 'refused',
              motionId: vote.motionId,
              text: answer.problems?.map(({ text }) => text).join(' ') ?? '',
            },
      )
    }
    busy.current = false
  }, [key, url])

  useEffect(() => {
    if (queue.current.length === 0) queue.current = kept(key)
    send()
    const timer = setInterval(send, again)
    addEventListener('online', send)
    return () => {
      clearInterval(timer)
      removeEventListener('online', send)
    }
  }, [key, send])

  const cast = useCallback(
    (vote: Queued) => {
      // Of choices that have not gone out yet only the newest is worth sending.
      queue.current = [...queue.current.slice(0, 1), vote]
      keep(key, queue.current)
      send()
    },
    [key, send],
  )
  return { sent, cast }
}
