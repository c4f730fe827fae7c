import type { ReactNode } from 'react'
import { citesInWords } from '@/lib/platform/i18n/cites'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { Icon } from './icon'

type VerdictLineProps = {
  locale: Locale
  /** null while the term to judge still runs */
  holds: boolean | null
  title?: string
  sentence: ReactNode
  cites: readonly string[]
  action?: ReactNode
}

const looks = {
  true: { icon: 'check', mark: 'bg-good-wash text-good', text: 'text-good', word: 'holds' },
  false: { icon: 'cross', mark: 'bg-bad-wash text-bad', text: 'text-bad', word: 'fails' },
  null: { icon: 'clock', mark: 'bg-sunk text-soft', text: 'text-soft', word: 'waits' },
} as const

/** What the law says about these facts: a word with its icon, the sentence with its numbers, the articles. */
export function VerdictLine({ locale, holds, title, sentence, cites, action }: VerdictLineProps) {
  const t = translator(locale, 'ui')
  const look = looks[`${holds}`]
  return (
    <div data-keep className="flex gap-3 border-line border-b py-3">
      <span className={`mt-0.5 grid size-6 shrink-0 place-items-center rounded-full ${look.mark}`}>
        <Icon name={look.icon} />
      </span>
      <div className="min-w-0 flex-1">
        <p>
          <strong className={`font-semibold ${look.text}`}>{t(`verdict.${look.word}`)}.</strong>{' '}
          {title ? <span className="font-semibold">{title}. </span> : null}
          {sentence}
        </p>
        {cites.length > 0 ? (
          <p className="text-sm text-soft">{t('verdict.cites', { cites: citesInWords(cites, locale) })}</p>
        ) : null}
        {action ? <div className="mt-2">{action}</div> : null}
      </div>
    </div>
  )
}
