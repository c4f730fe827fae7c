import { DateText } from '@/components/ui/date-text'
import { type Fact, SummaryList } from '@/components/ui/summary-list'
import type { DeskMeeting } from '@/lib/features/meetings/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { draftText } from './naming'
import { type May, timeIsFixedBy } from './next-step'

/** When, where, by whom convened, through which channels announced. */
export function DeskFacts({
  locale,
  okrugId,
  meeting,
  may,
}: {
  locale: Locale
  okrugId: string
  meeting: DeskMeeting
  may: May
}) {
  const t = translator(locale, 'convening')
  const m = translator(locale, 'meetings')
  const { startsAt, place, notice, request, kind, mode, area, initiative } = meeting
  const convenedBy = initiative ? 'facts.byInitiative' : request ? 'facts.byMembers' : 'facts.byAkim'
  const at = `/${locale}/desk/${okrugId}/meetings/${meeting.id}`
  const where = place && draftText(place, locale)
  const move = meeting.admits.includes('set-time') && may(timeIsFixedBy(meeting))
  const facts: Fact[] = [
    { term: t('facts.kind'), value: m(`kind.${kind}`) },
    {
      term: m('when'),
      value: startsAt ? <DateText locale={locale} value={startsAt} /> : t('facts.noTime'),
      action: move ? <a href={`${at}/time`}>{t('facts.move')}</a> : undefined,
    },
    ...(where ? [{ term: m('where'), value: <span lang={where.lang}>{where.text}</span> }] : []),
    { term: t('facts.convenedBy'), value: t(convenedBy) },
    ...(mode ? [{ term: t('facts.mode'), value: m(`mode.${mode}`) }] : []),
    ...(area ? [{ term: t('facts.area'), value: inLocale(area, locale) }] : []),
    ...(notice
      ? [
          {
            term: m('issued'),
            value: <DateText locale={locale} value={notice.issuedAt} />,
            action: <a href={`${at}/notice`}>{t('facts.print')}</a>,
          },
          {
            term: m('through'),
            value: notice.channels.map((channel) => m(`channel.${channel}`)).join(', '),
            action: <a href={`${at}/notifications`}>{translator(locale, 'notifications')('news.told.title')}</a>,
          },
        ]
      : []),
  ]
  return <SummaryList facts={facts} />
}
