'use client'

import { useEffect, useState } from 'react'
import { fill } from '@/components/ui/live/words'

type TurnTimerProps = {
  /** Seconds spoken when the page was rendered, and seconds given. */
  spoken: number
  limit: number
  words: { left: string; over: string }
  /** From when to when, for a browser without scripts. */
  span: string
}

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** The time a speaker has left, second by second; over the limit how far over. It counts from the server's time, not from this machine's. */
export function TurnTimer({ spoken, limit, words, span }: TurnTimerProps) {
  const [passed, setPassed] = useState<number | null>(null)
  useEffect(() => {
    const from = performance.now() - spoken * 1000
    const tick = () => setPassed(Math.floor((performance.now() - from) / 1000))
    tick()
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [spoken])
  if (passed === null) return <span className="font-semibold tabular-nums">{span}</span>
  const left = limit - passed
  const word = left >= 0 ? 'left' : 'over'
  return (
    <span
      role="timer"
      data-turn={word}
      className={`font-semibold tabular-nums ${left >= 0 ? 'text-good' : 'text-bad'}`}
    >
      {fill(words[word], { time: clock(Math.abs(left)) })}
    </span>
  )
}
