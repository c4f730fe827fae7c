import type { ElectionView } from '@/lib/features/assemblies/views'
import { dateWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type ElectionLineProps = { locale: Locale; okrugId: string; election: ElectionView }

/** Which gathering elected somebody, when, and by how many voices of how many present. */
export function ElectionLine({ locale, okrugId, election }: ElectionLineProps) {
  const t = translator(locale, 'assemblies')
  const { meetingId, kind, ordinal, date, votes, present } = election
  return (
    <>
      <a href={`/${locale}/okrugs/${okrugId}/meetings/${meetingId}`}>{t(`election.${kind}`, { number: ordinal })}</a>
      {', '}
      <time dateTime={date}>{dateWords(date, locale)}</time>
      {': '}
      <span className="tabular-nums">{t('election.voices', { votes, present })}</span>
    </>
  )
}
