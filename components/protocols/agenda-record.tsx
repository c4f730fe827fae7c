import { Tag } from '@/components/ui/tag'
import type { ItemMinutes } from '@/lib/features/protocols/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { BallotRecord } from './ballot-record'

/** One item of the agenda in the minutes: how it came in, who spoke and what about, how it was voted on, what was decided. */
export function AgendaRecord({ locale, item }: { locale: Locale; item: ItemMinutes }) {
  const t = translator(locale, 'protocols')
  const foreign = locale === 'en' ? 'kk' : undefined
  return (
    <li className="border-line border-t pt-2 pb-4">
      <h4 lang={foreign} className="mt-4 mb-2 font-semibold text-lg">
        {item.position}. {inLocale(item.title, locale)}
      </h4>
      <p className="flex flex-wrap gap-2 text-soft">
        {translator(locale, 'meetings')(`competence.${item.competence}`)}
        {item.addedAtMeeting ? <Tag tone="info">{t('addedAtMeeting')}</Tag> : null}
        {item.included ? null : <Tag tone="neutral">{t('notIncluded')}</Tag>}
      </p>
      {item.reconsiders ? <p>{t('reconsiders', { number: item.reconsiders })}</p> : null}
      {item.speeches.length > 0 ? (
        <ul className="mt-3 max-w-prose space-y-3">
          {item.speeches.map((said) => (
            <li key={`${said.speaker} ${said.kind} ${said.summary.kk}`}>
              <p className="text-soft">
                <span className="font-semibold text-ink">{said.speaker}</span> — {t(`speech.${said.kind}`)}
              </p>
              <p lang={foreign}>{inLocale(said.summary, locale)}</p>
            </li>
          ))}
        </ul>
      ) : null}
      {item.hearings ? (
        <ul className="mt-3 max-w-prose space-y-3">
          {item.hearings.map(({ number, title, outcome, note }) => (
            <li key={number}>
              <p className="font-semibold">
                № {number} <span lang={foreign}>«{inLocale(title, locale)}»</span>: {t(`hearing.${outcome}`)}
              </p>
              <p lang={foreign}>{inLocale(note, locale)}</p>
            </li>
          ))}
        </ul>
      ) : null}
      {item.ballots.map((ballot) => (
        <BallotRecord level={5} key={ballot.closedAt + ballot.kind} locale={locale} ballot={ballot} />
      ))}
      {item.decision ? <p className="mt-3 font-semibold">{t('decision', { number: item.decision.number })}</p> : null}
    </li>
  )
}
