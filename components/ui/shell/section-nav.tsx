export type NavLink = { href: string; text: string; count?: number }

/** The sections of a place (an okrug, a desk). Wraps on the phone; the current one is marked by line and weight. */
export function SectionNav({
  label,
  links,
  here,
  column,
}: {
  label: string
  links: NavLink[]
  here: string
  column: string
}) {
  const inside = links.filter(({ href }) => here === href || here.startsWith(`${href}/`)).map(({ href }) => href)
  const nearest = inside.sort((a, b) => b.length - a.length)[0]
  return (
    <nav data-screen aria-label={label} className="border-line border-b bg-card text-sm">
      <ul className={`${column} flex flex-wrap gap-x-6`}>
        {links.map((link) => (
          <li key={link.href}>
            <a
              href={link.href}
              aria-current={link.href === here ? 'page' : link.href === nearest ? 'true' : undefined}
              className="inline-flex min-h-12 items-center gap-2 border-transparent border-b-[3px] pt-[3px] text-ink hover:border-edge aria-[current]:border-sky aria-[current]:font-semibold aria-[current]:text-sky"
            >
              {link.text}
              {link.count === undefined ? null : (
                <span className="min-w-6 rounded-full bg-sky-wash px-1.5 text-center text-sky-deep tabular-nums">
                  {link.count}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
