import type { ReactNode } from 'react'
import { Ornament } from '../ornament'

type TitleBlockProps = { title: string; eyebrow?: ReactNode; lead?: ReactNode; actions?: ReactNode; ornament?: boolean }

/** A page's title with what stands around it: whose it is, what it is for, what can be done. */
export function TitleBlock({ title, eyebrow, lead, actions, ornament }: TitleBlockProps) {
  return (
    <div data-title className="mt-2 mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="max-w-3xl">
        {eyebrow ? <p className="mb-1 text-soft">{eyebrow}</p> : null}
        <h1 className="font-bold text-3xl">{title}</h1>
        {lead ? <div className="mt-3 max-w-prose text-pretty text-lg text-soft">{lead}</div> : null}
      </div>
      {actions ? (
        <div data-screen className="flex flex-wrap gap-3">
          {actions}
        </div>
      ) : null}
      {ornament ? <Ornament /> : null}
    </div>
  )
}

type HeroProps = { title: string; lead?: ReactNode; column: string; children: ReactNode }

/** The first page's opening: the title on the sky, the one thing to do there on paper. */
export function Hero({ title, lead, column, children }: HeroProps) {
  return (
    <div className="mb-10 bg-band text-on-band large:border-on-band large:border-t">
      <div className={`${column} pt-6 pb-8 sm:pt-10 sm:pb-12`}>
        <h1 className="font-bold text-3xl">{title}</h1>
        {lead ? <div className="mt-3 max-w-prose text-pretty text-lg">{lead}</div> : null}
        <div className="mt-6 max-w-3xl rounded-card bg-card p-4 text-ink sm:p-6 [&_:focus-visible]:outline-focus [&_form]:m-0">
          {children}
        </div>
      </div>
    </div>
  )
}
