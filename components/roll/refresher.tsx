'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Asks the server for the page again every few seconds, for as long as it stands on the page. */
export function Refresher({ seconds }: { seconds: number }) {
  const { refresh } = useRouter()
  useEffect(() => {
    const timer = setInterval(refresh, seconds * 1000)
    return () => clearInterval(timer)
  }, [refresh, seconds])
  return null
}
