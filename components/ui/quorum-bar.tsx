import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { Icon } from './icon'

/** How many are here of how many are needed. The mark on the bar is the law's minimum; the sentence says the same in words. */
export function QuorumBar({
  locale,
  present,
  needed,
  total,
  past,
}: {
  locale: Locale
  present: number
  needed: number
  total: number
  /** The meeting is over: who was there. */
  past?: boolean
}) {
  const t = translator(locale, 'ui')
  const holds = total > 0 && present >= needed
  const share = (count: number) => (total > 0 ? Math.min(100, (count / total) * 100) : 0)
  return (
    <div data-keep>
      <p className="mb-2 flex flex-wrap items-baseline gap-x-2">
        <strong className={`font-semibold text-lg ${holds ? 'text-good' : 'text-bad'}`}>
          <Icon name={holds ? 'check' : 'cross'} className="mr-1.5 align-[-0.15em]" />
          {t(`quorum.${past ? 'past.' : ''}${holds ? 'reached' : 'missing'}`, { present, needed })}
        </strong>
        <span className="text-soft">{t('quorum.total', { total })}</span>
      </p>
      <svg className="h-4 w-full" aria-hidden="true">
        <rect width="100%" height="12" y="2" rx="6" className="fill-sunk stroke-line" />
        <rect width={`${share(present)}%`} height="12" y="2" rx="6" className={holds ? 'fill-good' : 'fill-bad'} />
        <rect x={`${share(needed)}%`} width="3" height="16" className="-translate-x-0.5 fill-ink" />
      </svg>
    </div>
  )
}
