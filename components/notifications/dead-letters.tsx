import { EmptyState } from '@/components/ui/empty-state'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { Table } from '@/components/ui/table'
import type { DeadLetterView } from '@/lib/features/notifications/views'
import { instantWords } from '@/lib/platform/i18n/dates'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type DeadLettersProps = { locale: Locale; letters: DeadLetterView[]; total: number }

/** Letters that were given up: by what, whose news, why, and a button that tries again. */
export function DeadLetters({ locale, letters, total }: DeadLettersProps) {
  const t = translator(locale, 'notifications')
  if (letters.length === 0)
    return (
      <EmptyState title={t('news.dead.none')}>
        <p>{t('news.dead.noneText')}</p>
      </EmptyState>
    )
  /** Channels say `smtp 451`, `push away`; the channel has a column of its own. */
  const why = (failure: string) => {
    const [, said] = /^\w+ (away|\d+)$/.exec(failure) ?? []
    if (!said) return t('news.dead.reason.other')
    return said === 'away' ? t('news.dead.reason.away') : t('news.dead.reason.code', { code: said })
  }
  const retry = ({ id, failedAt }: DeadLetterView) => (
    <SubmitButton tone="secondary" name="letterId" value={id}>
      {t('news.dead.retry')}
      <span className="sr-only"> {instantWords(failedAt, locale)}</span>
    </SubmitButton>
  )
  return (
    <Table
      caption={t('news.dead.caption', { total })}
      rows={letters}
      rowKey={({ id }) => id}
      columns={[
        { key: 'channel', title: t('news.dead.channel'), cell: ({ channel }) => t(`news.channel.${channel}`) },
        { key: 'okrug', title: t('news.dead.okrug'), cell: ({ okrug }) => inLocale(okrug, locale) },
        { key: 'topic', title: t('news.dead.topic'), cell: ({ topic }) => t(`news.topic.${topic}`) },
        { key: 'failed', title: t('news.dead.failed'), cell: ({ failedAt }) => instantWords(failedAt, locale) },
        {
          key: 'why',
          title: t('news.dead.why'),
          cell: ({ failure, attempts }) => `${why(failure)}, ${t('news.dead.attempts', { count: attempts })}`,
        },
        { key: 'retry', title: t('news.dead.action'), cell: retry },
      ]}
    />
  )
}
