import type { ReactNode } from 'react'
import { citesInWords } from '@/lib/platform/i18n/cites'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { Icon } from './icon'

type VerdictLineProps = {
  locale: Locale
  holds: boolean
  title?: string
  sentence: ReactNode
  cites: readonly string[]
  action?: ReactNode
}

/** What the law says about these facts: a word with its icon, the sentence with its numbers, the articles. */
export function VerdictLine({ locale, holds, title, sentence, cites, action }: VerdictLineProps) {
  const t = translator(locale, 'ui')
  return (
    <div data-keep className="flex gap-3 border-line border-b py-3">
      <span
        className={`mt-0.5 grid size-6 shrink-0 place-items-center rounded-full ${holds ? 'bg-good-wash text-good' : 'bg-bad-wash text-bad'}`}
      >
        <Icon name={holds ? 'check' : 'cross'} />
      </span>
      <div className="min-w-0 flex-1">
        <p>
          <strong className={`font-semibold ${holds ? 'text-good' : 'text-bad'}`}>
            {t(holds ? 'verdict.holds' : 'verdict.fails')}.
          </strong>{' '}
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
