import type { ReactNode } from 'react'
import { dateWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { Tag, type Tone } from './tag'

/** Colour of a term by the days it still has: amber from three, red when it has passed. */
export const deadlineTone = (daysLeft: number): Tone => (daysLeft < 0 ? 'bad' : daysLeft <= 3 ? 'due' : 'info')

type DeadlineProps = {
  locale: Locale
  due: string
  daysLeft: number
  cite?: string
  title?: ReactNode
  note?: ReactNode
  action?: ReactNode
}

/** One term: what is due, its date (`YYYY-MM-DD`), the days left (negative when overdue) and the article it comes from. */
export function Deadline({ locale, due, daysLeft, cite, title, note, action }: DeadlineProps) {
  const t = translator(locale, 'ui')
  const words = daysLeft < 0 ? t('deadline.past', { days: -daysLeft }) : t('deadline.left', { days: daysLeft })
  return (
    <div data-keep className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-line border-b py-3">
      <div className="min-w-0">
        {title ? <p className="font-semibold">{title}</p> : null}
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <time dateTime={due}>{dateWords(due, locale)}</time>
          <Tag tone={deadlineTone(daysLeft)}>{words}</Tag>
        </p>
        {note ? <div className="mt-1 text-sm text-soft">{note}</div> : null}
        {cite ? <p className="mt-1 text-sm text-soft">{t('verdict.cites', { cites: cite })}</p> : null}
      </div>
      {action ? <div data-screen>{action}</div> : null}
    </div>
  )
}
