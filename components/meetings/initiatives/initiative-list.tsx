import { DateText } from '@/components/ui/date-text'
import { LinkList } from '@/components/ui/link-list'
import { Tag } from '@/components/ui/tag'
import type { InitiativeView } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { draftText } from '../naming'
import { StateTag } from '../state-tag'

type InitiativeListProps = { locale: Locale; initiatives: InitiativeView[]; hrefOf: (id: string) => string }

/** Initiatives by their first question, with how many have signed; one whose answer is overdue says so in red. */
export function InitiativeList({ locale, initiatives, hrefOf }: InitiativeListProps) {
  const t = translator(locale, 'gatherings')
  return (
    <LinkList
      links={initiatives.map(({ id, state, questions, reason, verdict, startedAt, application, decision }) => {
        const name = draftText(questions[0]?.title ?? reason, locale)
        const late = application && !decision && !application.term.holds
        const { actual: signed = 0, required = 0 } = verdict
        return {
          href: hrefOf(id),
          text: <span lang={name.lang}>{name.text}</span>,
          note: (
            <>
              {t('initiative.progressShort', { signed, required })} · <DateText locale={locale} value={startedAt} />
            </>
          ),
          end: late ? <Tag tone="bad">{t('initiative.overdue')}</Tag> : <StateTag locale={locale} state={state} />,
        }
      })}
    />
  )
}
