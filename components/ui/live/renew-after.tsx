'use client'

import { useEffect } from 'react'
import { askAnew, type Renew } from './ask-anew'

const again = 5000

/** Asks for the page anew after so many milliseconds, when something it shows is over, and again until it is answered. */
export function RenewAfter({ milliseconds, renew }: { milliseconds: number; renew: Renew }) {
  useEffect(() => {
    let timer = setTimeout(ask, milliseconds + 500)
    function ask() {
      if (!document.hidden) askAnew(renew)
      timer = setTimeout(ask, again)
    }
    return () => clearTimeout(timer)
  }, [milliseconds, renew])
  return null
}
