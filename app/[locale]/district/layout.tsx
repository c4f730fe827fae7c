import type { ReactNode } from 'react'

/** Rendered at each request: what it shows depends on who asks. */
export const dynamic = 'force-dynamic'

export default function Layout({ children }: { children: ReactNode }) {
  return children
}
