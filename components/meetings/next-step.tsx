import { ButtonLink } from '@/components/ui/button-link'
import type { Permission } from '@/lib/access/permissions'
import type { AgendaItemView, DeskMeeting, GateView } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

export type May = (permission: Permission) => boolean

/** The one thing to do now: `key` names it, `path` is where it is done (below the meeting), `by` who may. Without a path one waits. */
type Step = { key: string; path?: string; by?: Permission }

/** What an item lacks for its notice: a language of its title or draft, or the whole draft; an election has none. */
export function lackOf({ title, draft, elects }: AgendaItemView): 'incomplete' | 'draftless' | null {
  if (!title.kk || !title.ru) return 'incomplete'
  if (elects || (draft.kk && draft.ru)) return null
  return draft.kk || draft.ru ? 'incomplete' : 'draftless'
}

/** Who fixes the time: of a session that members asked for its akim alone (AS-3). */
export const timeIsFixedBy = ({ kind, request }: Pick<DeskMeeting, 'kind' | 'request'>): Permission =>
  kind === 'session' && request ? 'meetings.accept-request' : 'meetings.set-time'

function draftStep(meeting: DeskMeeting): Step {
  const { agenda, gates, startsAt } = meeting
  const by = timeIsFixedBy(meeting)
  if (!startsAt) return { key: 'fixTime', path: 'time', by }
  if (agenda.length === 0) return { key: 'addItem', path: 'agenda/new', by: 'meetings.add-agenda-item' }
  const incomplete = agenda.find((item) => lackOf(item) !== null)
  if (incomplete) return { key: 'completeItem', path: `agenda/${incomplete.id}`, by: 'meetings.edit-agenda-item' }
  const late = gates.some(({ gate, stand }) => (gate === 'NT-1' || gate === 'NT-3') && stand === 'fails')
  if (late) return { key: 'moveTime', path: 'time', by }
  return { key: 'announce', path: 'announce', by: 'meetings.announce-meeting' }
}

const stands = (gates: GateView[], name: GateView['gate']) => gates.find(({ gate }) => gate === name)

function dayStep(gates: GateView[]): Step {
  const day = stands(gates, 'registration-day')
  if (day?.stand === 'fails') return { key: 'dayOver', path: 'registration', by: 'meetings.fail-meeting' }
  return day?.stand === 'holds' || day?.override
    ? { key: 'openRegistration', path: 'registration', by: 'meetings.open-registration' }
    : { key: 'awaitDay' }
}

function stepOf(meeting: DeskMeeting): Step {
  const { kind, state, gates } = meeting
  switch (state) {
    case 'requested':
      return { key: 'awaitSignatures' }
    case 'akimReview':
      return { key: 'accept', path: 'time', by: 'meetings.accept-request' }
    case 'signatures':
      return { key: 'collect' }
    case 'districtReview':
      return { key: 'awaitDistrict' }
    case 'refused':
    case 'withdrawn':
      return { key: state }
    case 'draft':
    case 'permitted':
      return draftStep(meeting)
    case 'announced': {
      const step = dayStep(gates)
      if (kind !== 'session' || step.key === 'dayOver') return step
      const papers = stands(gates, 'NT-2')
      if (papers?.stand === 'fails' && !papers.override)
        return { key: 'overrideMaterials', path: 'override/NT-2', by: 'meetings.override-gate' }
      return { key: 'sendMaterials', path: 'materials', by: 'meetings.send-materials' }
    }
    case 'materialsSent':
      return dayStep(gates)
    case 'registration':
      return { key: 'register', path: 'registration', by: 'meetings.check-in-member' }
    case 'open':
    case 'chairElected':
    case 'agenda':
    case 'voting':
      return { key: 'conduct', path: 'hall', by: 'meetings.close-meeting' }
    case 'closed':
      return { key: 'protocol', path: 'protocol', by: 'protocols.draft-protocol' }
    default:
      return { key: 'over', path: 'protocol' }
  }
}

/** What is to be done now, as the page's main button for whoever may do it, and in words for everybody else. */
export function NextStep({
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
  const { key, path, by } = stepOf(meeting)
  const of = { kind: meeting.kind }
  const mine = path !== undefined && (!by || may(by))
  return (
    <section className="mb-10 rounded-card border-2 border-sky bg-card p-4 sm:p-6" aria-labelledby="next">
      <h2 id="next" className="text-sm text-soft">
        {t('next.title')}
      </h2>
      <p className="mt-1 font-semibold text-xl">{t(`next.${key}.title`, of)}</p>
      <p className="mt-1 max-w-prose text-soft">{t(`next.${key}.text`, of)}</p>
      {mine ? (
        <div className="mt-4">
          <ButtonLink href={`/${locale}/desk/${okrugId}/meetings/${meeting.id}/${path}`}>
            {t(`next.${key}.button`)}
          </ButtonLink>
        </div>
      ) : path ? (
        <p className="mt-3 font-medium">
          {t(by === 'meetings.override-gate' || by === 'meetings.accept-request' ? 'next.akims' : 'next.offices')}
        </p>
      ) : null}
    </section>
  )
}
