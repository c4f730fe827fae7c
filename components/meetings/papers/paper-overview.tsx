import { Section } from '@/components/ui/section'
import type { DeskMeeting } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { MaterialList } from '../convening/material-list'
import { draftText } from '../naming'

/** What goes out with each question: its papers, or its draft decision alone. */
export function PaperOverview({ locale, okrugId, meeting }: { locale: Locale; okrugId: string; meeting: DeskMeeting }) {
  const t = translator(locale, 'convening')
  const open = meeting.admits.includes('attach-material')
  return (
    <Section title={t('papers.byItem')}>
      <ol className="border-line border-t">
        {meeting.agenda.map((item) => {
          const title = draftText(item.title, locale)
          return (
            <li key={item.id} className="border-line border-b py-4">
              <p lang={title.lang} className="font-semibold">
                {item.position}. {title.text}
              </p>
              {item.materials.length === 0 ? <p className="text-soft">{t('papers.draftOnly')}</p> : null}
              <MaterialList locale={locale} okrugId={okrugId} meetingId={meeting.id} materials={item.materials} />
              {open ? (
                <a
                  className="inline-flex min-h-11 items-center"
                  href={`/${locale}/desk/${okrugId}/meetings/${meeting.id}/agenda/${item.id}/materials`}
                >
                  {t('papers.add')}
                  <span className="sr-only"> {item.position}</span>
                </a>
              ) : null}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
