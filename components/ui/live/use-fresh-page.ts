'use client'

import { useEffect, useRef } from 'react'
import { askAnew, type Renew } from './ask-anew'
import { catchUp } from './catch-up'
import type { Connection } from './use-live'

/**
 * Asks the server for the page anew by `renew` while what it was rendered with (`render`, another object each time; `shown`, what the page
 * follows of it) is not the newest, until it is. Only while somebody looks and the stream is alive. `spread`: over how many milliseconds the
 * pages that fall behind together are spread.
 */
export function useFreshPage(
  renew: Renew,
  { render, shown, newest }: { render: object; shown: string; newest: string },
  { link }: Connection,
  spread = 0,
): void {
  const joined = useRef(true)
  joined.current = link === 'live'
  const wide = useRef(spread)
  wide.current = spread
  const page = useRef<ReturnType<typeof catchUp>>(undefined)
  useEffect(() => {
    const one = catchUp(
      () => {
        const can = joined.current && !document.hidden
        if (can) askAnew(renew)
        return can
      },
      () => wide.current,
    )
    page.current = one
    return one.leave
  }, [renew])
  useEffect(() => page.current?.stands({ render, shown, newest }), [render, shown, newest])
}
