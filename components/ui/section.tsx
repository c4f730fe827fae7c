import type { ReactNode } from 'react'

/** A titled part of a page. `id` makes it a place one can link to; `action` stands at the end of the title's line. */
export function Section({
  title,
  id,
  lead,
  action,
  children,
}: {
  title: string
  id?: string
  lead?: ReactNode
  action?: ReactNode
  children: ReactNode
}) {
  return (
    <section id={id} className="mb-10">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="font-semibold text-2xl">{title}</h2>
        {action ? <div data-screen>{action}</div> : null}
      </div>
      {lead ? <div className="-mt-2 mb-4 max-w-prose text-soft">{lead}</div> : null}
      {children}
    </section>
  )
}

/** A heading inside a section, or of level 2 inside a form without one. */
export function Heading({ children, id, level = 3 }: { children: ReactNode; id?: string; level?: 2 | 3 }) {
  const Title = `h${level}` as const
  return (
    <Title id={id} className="mt-6 mb-2 font-semibold text-xl">
      {children}
    </Title>
  )
}

/** Running text: paragraphs and lists under 70 characters a line. */
export function Prose({ children, lang }: { children: ReactNode; lang?: string }) {
  return (
    <div
      lang={lang}
      className="max-w-prose space-y-4 [&_li]:mt-1 [&_ol]:list-decimal [&_ol]:pl-6 [&_ul]:list-disc [&_ul]:pl-6"
    >
      {children}
    </div>
  )
}
