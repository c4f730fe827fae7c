export type Crumb = { href: string; text: string }

/** The way here. The page itself is its title, so it is not repeated. */
export function Breadcrumbs({ label, crumbs }: { label: string; crumbs: Crumb[] }) {
  return (
    <nav data-screen aria-label={label} className="text-sm">
      <ol className="flex flex-wrap items-center gap-x-2">
        {crumbs.map((crumb, i) => (
          <li key={crumb.href} className="inline-flex items-center gap-x-2">
            {i > 0 ? (
              <span aria-hidden="true" className="text-edge">
                ›
              </span>
            ) : null}
            <a className="inline-flex min-h-11 items-center" href={crumb.href}>
              {crumb.text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
