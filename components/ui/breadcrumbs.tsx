import { Icon } from './icon'

export type Crumb = { href: string; text: string }

/** The way here; on the phone only the step back. The page itself is its title, so it is not repeated. */
export function Breadcrumbs({ label, crumbs }: { label: string; crumbs: Crumb[] }) {
  return (
    <nav data-screen aria-label={label} className="text-sm">
      <ol className="flex flex-wrap items-center gap-x-2">
        {crumbs.map((crumb, i) => (
          <li
            key={crumb.href}
            className={`items-center gap-x-2 ${i === crumbs.length - 1 ? 'inline-flex' : 'hidden sm:inline-flex'}`}
          >
            <Icon name="left" className={`text-edge ${i === 0 ? 'sm:hidden' : 'sm:-scale-x-100'}`} />
            <a className="inline-flex min-h-11 items-center" href={crumb.href}>
              {crumb.text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
