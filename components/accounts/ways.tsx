import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

export type Way = 'password' | 'code'

/** The two ways to sign in, side by side. Links, so that they work without scripts. */
export function Ways({ locale, way, next }: { locale: Locale; way: Way; next: string | null }) {
  const t = translator(locale, 'accounts')
  const hrefOf = (to: Way) => {
    const query = new URLSearchParams({ ...(to === 'code' ? { by: 'code' } : {}), ...(next ? { next } : {}) })
    return `/${locale}/sign-in${query.size > 0 ? `?${query}` : ''}`
  }
  const ways = [
    { way: 'password', text: t('signIn.byPassword') },
    { way: 'code', text: t('signIn.byCode') },
  ] as const
  return (
    <nav aria-label={t('signIn.ways')} className="mb-6 border-line border-b">
      <ul className="flex flex-wrap gap-x-6">
        {ways.map((one) => (
          <li key={one.way}>
            <a
              data-plain
              href={hrefOf(one.way)}
              aria-current={one.way === way ? 'page' : undefined}
              className="-mb-px inline-flex min-h-12 items-center border-transparent border-b-[3px] pt-[3px] text-ink hover:border-edge aria-[current]:border-sky aria-[current]:font-semibold aria-[current]:text-sky"
            >
              {one.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
