import type { DeskMeeting } from '@/lib/features/meetings/views'
import { dateWords, instantWords } from '@/lib/platform/i18n/dates'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { almatyDate } from '@/lib/statute/civil-date'

type SheetProps = {
  lang: 'kk' | 'ru'
  okrug: Bilingual
  meeting: DeskMeeting
  okrugId: string
  host: string
}

/**
 * One language's notice for the board, with an address short enough to be typed from paper: body, time, place, questions, date of issue,
 * channels (law.md section 3).
 */
function Sheet({ lang, okrug, meeting, okrugId, host }: SheetProps) {
  const t = translator(lang, 'convening')
  const m = translator(lang, 'meetings')
  const { kind, mode, area, startsAt, place, notice, agenda } = meeting
  return (
    <article lang={lang} data-sheet data-print-links className="max-w-prose break-after-page last:break-after-auto">
      <p className="text-center">{okrug[lang]}</p>
      <h2 className="mt-4 text-center font-bold text-2xl">{t('sheet.title')}</h2>
      <p className="mt-1 text-center">{t('sheet.body', { kind })}</p>
      {mode ? <p className="mt-1 text-center">{t(`sheet.${mode}`)}</p> : null}
      {area ? <p className="mt-1 text-center">{t('sheet.area', { area: area[lang] })}</p> : null}
      <dl className="mt-6 space-y-3">
        <div>
          <dt className="font-semibold">{m('when')}</dt>
          <dd className="text-lg">{startsAt ? instantWords(startsAt, lang) : ''}</dd>
        </div>
        <div>
          <dt className="font-semibold">{m('where')}</dt>
          <dd className="text-lg">{place?.[lang]}</dd>
        </div>
      </dl>
      <h3 className="mt-6 font-semibold text-lg">{m('agenda')}</h3>
      <ol className="mt-2 list-decimal space-y-2 pl-6">
        {agenda.map((item) => (
          <li key={item.id}>{item.title[lang]}</li>
        ))}
      </ol>
      <p className="mt-6">
        {t('sheet.more')} <span className="break-all">{`${host}/${lang}/okrugs/${okrugId}/meetings`}</span>
      </p>
      {notice ? (
        <p className="mt-6">
          {m('issued')}: {dateWords(almatyDate(notice.issuedAt), lang)}. {m('through')}:{' '}
          {notice.channels.map((channel) => m(`channel.${channel}`)).join(', ')}.
        </p>
      ) : null}
      <p className="mt-2">{t('sheet.office')}</p>
    </article>
  )
}

/** The notice of a meeting to hang on the board, Kazakh first, each language on a sheet of its own. */
export function NoticeSheet(props: Omit<SheetProps, 'lang'>) {
  return (
    <div className="space-y-16 print:space-y-0">
      <Sheet lang="kk" {...props} />
      <Sheet lang="ru" {...props} />
    </div>
  )
}
