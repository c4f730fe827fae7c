import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type TallyBarProps = { locale: Locale; for: number; against: number; abstain: number; present: number; needed?: number }

/** Where there is no colour, shares differ by filling: full, empty, grey, dotted. */
const looks = {
  for: 'fill-good stroke-card',
  against: 'fill-bad stroke-card large:fill-card large:stroke-ink print:fill-card print:stroke-ink',
  abstain: 'fill-edge stroke-card large:fill-ink/40 print:fill-ink/40',
  silent: 'fill-sunk stroke-edge [stroke-dasharray:2]',
} as const

/** The votes of one question as shares of those present; the mark is the number that adopts it. Every share is also a word and a number. */
export function TallyBar({ locale, present, needed, ...votes }: TallyBarProps) {
  const t = translator(locale, 'ui')
  const counts = { ...votes, silent: Math.max(0, present - votes.for - votes.against - votes.abstain) }
  const names = ['for', 'against', 'abstain', 'silent'] as const
  const share = (count: number) => (present > 0 ? (count / present) * 100 : 0)
  const starts = names.map((_, i) => names.slice(0, i).reduce((sum, name) => sum + counts[name], 0))
  return (
    <div data-keep>
      <svg className="h-5 w-full" aria-hidden="true">
        <rect width="100%" height="14" y="3" className="fill-sunk stroke-line" />
        {names.map((name, i) => (
          <rect
            key={name}
            x={`${share(starts[i] ?? 0)}%`}
            y="3"
            height="14"
            width={`${share(counts[name])}%`}
            className={looks[name]}
          />
        ))}
        {needed === undefined ? null : (
          <rect x={`${share(needed)}%`} width="3" height="20" className="-translate-x-0.5 fill-ink" />
        )}
      </svg>
      <ul className="mt-1 flex flex-wrap gap-x-5">
        {names.map((name) =>
          name === 'silent' && counts.silent === 0 ? null : (
            <li key={name} className="inline-flex items-baseline gap-2">
              <svg viewBox="0 0 12 12" className="size-3 shrink-0 overflow-visible" aria-hidden="true">
                <rect width="12" height="12" rx="2" className={looks[name]} />
              </svg>
              <span>
                {t(`tally.${name}`, { count: counts[name] })}
                {name === 'for' && needed !== undefined ? (
                  <span className="text-soft"> ({t('tally.needed', { needed })})</span>
                ) : null}
              </span>
            </li>
          ),
        )}
      </ul>
    </div>
  )
}
