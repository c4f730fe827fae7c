import type { ReactNode } from 'react'

/** Nothing here yet: what will appear, and what to do next. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="my-4 rounded-card border border-edge border-dashed px-5 py-8 sm:px-8">
      <p className="font-semibold text-lg">{title}</p>
      {children ? <div className="mt-1 max-w-prose text-soft">{children}</div> : null}
      {action ? <div className="mt-4">{action}</div> : null}
    </div>
  )
}
