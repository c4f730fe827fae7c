import type { ReactNode } from 'react'

export type ListedLink = { href: string; text: ReactNode; note?: ReactNode; end?: ReactNode }

/** A list where every line is one link, with a note under it and a tag or number at its end. */
export function LinkList({ links, columns }: { links: ListedLink[]; columns?: boolean }) {
  return (
    <ul className={columns ? 'gap-x-8 sm:columns-2 lg:columns-3' : 'border-line border-t'}>
      {links.map((link) => (
        <li
          key={link.href}
          className={`relative flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2 ${columns ? 'break-inside-avoid' : 'border-line border-b hover:bg-card'}`}
        >
          <div className="min-w-0">
            <a href={link.href} className="after:absolute after:inset-0 after:content-['']">
              {link.text}
            </a>
            {link.note ? <div className="text-sm text-soft">{link.note}</div> : null}
          </div>
          {link.end ? <div className="text-sm">{link.end}</div> : null}
        </li>
      ))}
    </ul>
  )
}
