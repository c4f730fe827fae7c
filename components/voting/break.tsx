import type { Table } from '@/components/meetings/registration/seat-list'
import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { Notice } from '@/components/ui/notice'
import { startPauseAction } from '@/lib/features/voting/actions'
import { civilOf } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** That there is a break, and since when. */
export function BreakNotice({ locale, since }: { locale: Locale; since: Date }) {
  const t = translator(locale, 'floor')
  return (
    <Notice tone="due" role="status" title={t('break.since', { since: civilOf(since).time })}>
      <p>{t('break.text')}</p>
    </Notice>
  )
}

/** Declares a break, in two steps. */
export function BreakForm({ table }: { table: Table }) {
  const t = translator(table.locale, 'floor')
  return (
    <ConfirmForm
      locale={table.locale}
      action={startPauseAction.bind(null, table)}
      open={t('break.start')}
      sentence={t('break.startSentence')}
      submit={t('break.startSubmit')}
      tone="primary"
    />
  )
}
