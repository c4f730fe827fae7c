'use client'

import { useEffect, useState } from 'react'

const almaty = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Almaty',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The time of day in Almaty, going on from the server's clock: `now` in milliseconds. A hall's computer may be wrong by minutes. */
export function WallClock({ now, label }: { now: number; label: string }) {
  const [passed, setPassed] = useState(0)
  useEffect(() => {
    const from = performance.now()
    const timer = setInterval(() => setPassed(performance.now() - from), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <p>
      <span className="sr-only">{label}</span>
      <span className="font-semibold tabular-nums">{almaty.format(new Date(now + passed))}</span>
    </p>
  )
}
