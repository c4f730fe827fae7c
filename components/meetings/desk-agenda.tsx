import { ButtonLink } from '@/components/ui/button-link'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Prose, Section } from '@/components/ui/section'
import { Tag } from '@/components/ui/tag'
import type { AgendaItemView, DeskMeeting } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { MaterialList } from './convening/material-list'
import { draftText } from './naming'
import { lackOf, type May } from './next-step'

type ItemProps = {
  locale: Locale
  okrugId: string
  meetingId: string
  item: AgendaItemView
  draft: boolean
  papers: boolean
}

function Item({ locale, okrugId, meetingId, item, draft, papers }: ItemProps) {
  const t = translator(locale, 'convening')
  const m = translator(locale, 'meetings')
  const title = draftText(item.title, locale)
  const text = draftText(item.draft, locale)
  const lacking = lackOf(item)
  const at = `/${locale}/desk/${okrugId}/meetings/${meetingId}/agenda/${item.id}`
  return (
    <li data-keep className="border-line border-b py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 max-w-prose">
          <p lang={title.lang} className="font-semibold">
            {item.position}. {title.text}
          </p>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-soft">
            {m(`competence.${item.competence}`)}
            {item.pastDecisions ? <Tag tone="info">{t('item.pastDecisions')}</Tag> : null}
            {lacking ? <Tag tone="due">{t(`item.${lacking}`)}</Tag> : null}
          </p>
        </div>
        <div data-screen className="flex flex-wrap gap-x-6">
          {draft ? (
            <a className="inline-flex min-h-11 items-center" href={at}>
              {t('item.edit')}
              <span className="sr-only"> {item.position}</span>
            </a>
          ) : null}
          {papers ? (
            <a className="inline-flex min-h-11 items-center" href={`${at}/materials`}>
              {t('item.papers')}
              <span className="sr-only"> {item.position}</span>
            </a>
          ) : null}
        </div>
      </div>
      {text.text ? (
        <Disclosure title={m('draftDecision')}>
          <Prose lang={text.lang}>
            <p className="whitespace-pre-line">{text.text}</p>
          </Prose>
        </Disclosure>
      ) : null}
      <MaterialList locale={locale} okrugId={okrugId} meetingId={meetingId} materials={item.materials} />
    </li>
  )
}

/** The questions of a meeting at the desk, with the way to change them while it is a draft and to their papers until registration. */
export function DeskAgenda({
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
  const draft = meeting.admits.includes('change-agenda') && may('meetings.edit-agenda-item')
  const papers = meeting.admits.includes('attach-material') && may('meetings.attach-material')
  const add = draft ? (
    <ButtonLink tone="secondary" href={`/${locale}/desk/${okrugId}/meetings/${meeting.id}/agenda/new`}>
      {t('item.add')}
    </ButtonLink>
  ) : null
  return (
    <Section id="agenda" title={translator(locale, 'meetings')('agenda')} action={add}>
      {meeting.agenda.length === 0 ? (
        <EmptyState title={t('item.none')}>
          <p>{t('item.noneText')}</p>
        </EmptyState>
      ) : (
        <ol className="border-line border-t">
          {meeting.agenda.map((item) => (
            <Item
              key={item.id}
              locale={locale}
              okrugId={okrugId}
              meetingId={meeting.id}
              item={item}
              draft={draft}
              papers={papers}
            />
          ))}
        </ol>
      )}
    </Section>
  )
}
