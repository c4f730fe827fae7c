'use client'

import { useEffect, useRef, useState } from 'react'
import type { Link } from './connection'
import { join, type Picture } from './shared-connection'

/** How the page is joined to its stream, and for how many seconds it has not been. */
export type Connection = { link: Link; seconds: number }

/**
 * The newest picture of the topic streamed at `url`, from `initial` on, the one the page was rendered with. A page rendered anew changes
 * nothing here: it may have been read before the last event was, and would put an older picture over a newer one.
 */
export function useLive<T>(url: string, initial: Picture<T>): Picture<T> & { connection: Connection } {
  const [picture, setPicture] = useState(initial)
  const [link, setLink] = useState<Link>('live')
  const [seconds, setSeconds] = useState(0)
  const first = useRef(initial.id)
  useEffect(
    () => join<T>(url, first.current, { heard: (id, value) => setPicture({ id, value }), linked: setLink }),
    [url],
  )
  useEffect(() => {
    setSeconds(0)
    if (link === 'live') return
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => clearInterval(timer)
  }, [link])
  return { ...picture, connection: { link, seconds } }
}
