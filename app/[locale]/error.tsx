'use client'

import { useParams } from 'next/navigation'
import { FailurePage } from '@/components/ui/shell/failure-page'

export default function Failure({ reset }: { error: Error; reset: () => void }) {
  const { locale } = useParams<{ locale: string }>()
  return <FailurePage segment={locale} again={reset} />
}
