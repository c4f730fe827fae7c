import type { ReactNode } from 'react'

/** A quiet box. With `href` its title is the link and the whole box answers to a tap. */
export function Card({
  title,
  href,
  tag,
  children,
  footer,
  level = 3,
}: {
  title?: ReactNode
  href?: string
  tag?: ReactNode
  children?: ReactNode
  footer?: ReactNode
  /** Of its heading: 2 where the card stands right under the page's title. */
  level?: 2 | 3
}) {
  const Title = level === 2 ? 'h2' : 'h3'
  const heading = href ? (
    <a href={href} className="after:absolute after:inset-0 after:content-['']">
      {title}
    </a>
  ) : (
    title
  )
  return (
    <div
      data-keep
      className={`relative rounded-card border border-line bg-card p-4 sm:p-5 ${href ? 'hover:border-sky' : ''}`}
    >
      {title || tag ? (
        <div className="mb-2 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          {title ? <Title className="font-semibold text-lg">{heading}</Title> : null}
          {tag}
        </div>
      ) : null}
      {children}
      {footer ? <div className="mt-3 text-sm text-soft">{footer}</div> : null}
    </div>
  )
}

/** Cards side by side where there is room. */
export function CardGrid({ children }: { children: ReactNode }) {
  return <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">{children}</div>
}
