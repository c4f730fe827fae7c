import { Figure, Figures } from '@/components/ui/figure'
import { ActionForm } from '@/components/ui/form/action-form'
import { SearchForm } from '@/components/ui/form/search-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { findAttendeesAction } from '@/lib/features/desk/actions'
import type { AttendanceView, AttendeeView, PeoplePage, PeopleSearch } from '@/lib/features/meetings/views'
import { changeChannelAction, checkInAtDeskAction, checkOutAtDeskAction } from '@/lib/features/voting/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** Where the desk of a gathering stands: its page without the language, to which its forms come back. */
export type DeskPlace = { locale: Locale; okrugId: string; meetingId: string; path: string }

type PeopleDeskProps = {
  place: DeskPlace
  attendance: AttendanceView
  people: PeoplePage
  search: PeopleSearch['search']
  enters: boolean
}

/** What the desk may do with one person now. */
function PersonForms({ place, person }: { place: DeskPlace; person: AttendeeView }) {
  const { locale } = place
  const t = translator(locale, 'presence')
  const own = { ...place, memberId: person.memberId }
  const name = <span className="sr-only">: {person.name}</span>
  const className = 'flex flex-wrap gap-2 has-[[role=alert]]:w-full'
  if (person.stay !== 'here')
    return person.eligible ? (
      <ActionForm
        locale={locale}
        action={checkInAtDeskAction.bind(null, own)}
        label={person.name}
        className={className}
        toSearch
      >
        {(['card', 'phone'] as const).map((channel) => (
          <SubmitButton
            key={channel}
            name="channel"
            value={channel}
            tone={channel === 'card' ? 'primary' : 'secondary'}
          >
            {t(channel === 'card' ? 'desk.cardIn' : 'desk.phoneIn')}
            {name}
          </SubmitButton>
        ))}
      </ActionForm>
    ) : (
      <p className="text-soft">{t('desk.notEligible')}</p>
    )
  const other = person.channel === 'card' ? 'phone' : 'card'
  return (
    <div className="flex flex-wrap gap-2">
      <ActionForm locale={locale} action={changeChannelAction.bind(null, own)} className={className} toSearch>
        <SubmitButton name="channel" value={other} tone="secondary">
          {t(other === 'card' ? 'desk.toCard' : 'desk.toPhone')}
          {name}
        </SubmitButton>
      </ActionForm>
      <ActionForm locale={locale} action={checkOutAtDeskAction.bind(null, own)} className={className} toSearch>
        <SubmitButton tone="secondary">
          {t('desk.out')}
          {name}
        </SubmitButton>
        {person.arrival === 'phone' ? (
          <SubmitButton tone="secondary" name="absent" value="yes">
            {t('desk.absent')}
            {name}
          </SubmitButton>
        ) : null}
      </ActionForm>
    </div>
  )
}

function PersonLine({ place, person, enters }: { place: DeskPlace; person: AttendeeView; enters: boolean }) {
  const t = translator(place.locale, 'presence')
  const here = person.stay === 'here'
  const notes = [
    t('desk.number', { number: person.number }),
    person.stay === 'left' ? t('desk.away') : null,
    here && person.arrival ? t(`desk.by.${person.arrival}`) : null,
    here ? t(`desk.votes.${person.channel ?? 'name'}`) : null,
  ].filter(Boolean)
  return (
    <li className={`flex flex-wrap items-center gap-3 border-line border-b px-2 py-2 ${here ? 'bg-good-wash' : ''}`}>
      <div className="min-w-0 flex-[1_1_14rem]">
        <p className={here ? 'font-semibold' : ''}>{person.name}</p>
        <p className="text-sm text-soft tabular-nums">{notes.join(' · ')}</p>
      </div>
      {enters ? <PersonForms place={place} person={person} /> : null}
    </li>
  )
}

function Found({ place, search, enters }: Pick<PeopleDeskProps, 'place' | 'search' | 'enters'>) {
  const t = translator(place.locale, 'presence')
  if (!search) return null
  if (search.found.length === 0) return <p role="status">{t('desk.nobody')}</p>
  return (
    <ul aria-label={t('desk.found')} className="border-line border-t">
      {search.found.map((person) => (
        <PersonLine key={person.memberId} place={place} person={person} enters={enters} />
      ))}
    </ul>
  )
}

/** The desk of a gathering of hundreds: search first, how many are here and how, and who, a page at a time. */
export function PeopleDesk({ place, attendance, people, search, enters }: PeopleDeskProps) {
  const { locale, path } = place
  const t = translator(locale, 'presence')
  const here = `/${locale}${path}`
  const { present, names, crowded, cards, voters } = attendance.people
  const figures = [
    ['present', present],
    ['names', names],
    ['desk', people.arrivals.desk],
    ['phones', people.arrivals.phone],
    ['paper', people.arrivals.paper],
    ['voters', voters.length],
    ['cards', cards],
  ] as const
  return (
    <>
      {crowded ? (
        <Notice tone="bad" role="alert">
          <p>{t('desk.crowded', { names, present })}</p>
        </Notice>
      ) : null}
      {enters && attendance.running ? (
        <Section id="people" title={t('desk.people')}>
          <SearchForm
            locale={locale}
            action={findAttendeesAction.bind(null, place)}
            label={t('desk.people')}
            className="mb-4 max-w-2xl space-y-3"
          >
            <TextField
              name="q"
              type="search"
              label={t('desk.search')}
              hint={t('desk.searchHint')}
              value={search?.typed}
              autoComplete="off"
              maxLength={60}
            />
            <SubmitButton>{t('desk.find')}</SubmitButton>
          </SearchForm>
          <Found place={place} search={search} enters={enters} />
        </Section>
      ) : null}
      <Section id="list" title={t('desk.list')}>
        <Figures>
          {figures.map(([name, value]) => (
            <Figure key={name} value={value} label={t(`desk.${name}`)} />
          ))}
        </Figures>
        {people.data.length > 0 ? (
          <ul className="border-line border-t">
            {people.data.map((person) => (
              <PersonLine key={person.memberId} place={place} person={person} enters={enters && attendance.running} />
            ))}
          </ul>
        ) : (
          <p className="text-soft">{t('desk.listNone')}</p>
        )}
        <Pagination
          locale={locale}
          page={people.page}
          pages={people.pages}
          hrefOf={(page) => `${here}?page=${page}#list`}
        />
      </Section>
    </>
  )
}
