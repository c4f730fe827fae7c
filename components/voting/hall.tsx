import { QuorumStrip } from '@/components/meetings/quorum-strip'
import { SeatList, type Table } from '@/components/meetings/registration/seat-list'
import { ButtonLink } from '@/components/ui/button-link'
import { Disclosure } from '@/components/ui/disclosure'
import type { Picture } from '@/components/ui/live/shared-connection'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import type { LiveMeetingView } from '@/lib/features/meetings/views'
import type { HallPowers, HallView } from '@/lib/features/voting/views'
import { citesInWords } from '@/lib/platform/i18n/cites'
import { translator } from '@/lib/platform/i18n/translator'
import { reasonOf } from '@/lib/platform/i18n/verdict'
import { BreakForm, BreakNotice } from './break'
import { ElectForm, Elections, mayElect, type Search } from './elections'
import { Floor } from './floor'
import { HallAgenda } from './hall-agenda'
import { MotionResult } from './motion-result'
import { CloseForm, electsNext, NextStep } from './next-step'
import { NoteForm } from './note-form'
import { Speeches } from './speeches'
import { hallWords } from './words'

type HallProps = {
  table: Table
  hall: HallView
  /** among those who may be elected */
  search: Search
  live: Picture<LiveMeetingView>
  may: HallPowers
  /** What the reader wrote down for themselves. */
  note: string
  now: Date
}

/** Where the reader counts the hall: below on the desk's page, an elected chair or secretary on their own phone's. */
const countingPlace = ({ locale, meetingId, from }: Table) =>
  from === 'chair' ? `/${locale}/my/meetings/${meetingId}/hall#count` : '#count'

/** What must not be missed: no quorum, phones that wait for a count of the hall, a break, a chair who went out. */
function Warnings({ table, hall }: Pick<HallProps, 'table' | 'hall'>) {
  const { locale } = table
  const t = hallWords(locale, hall.attendance.kind)
  const presence = translator(locale, 'presence')
  const { attendance, chair, floor } = hall
  if (!attendance.running) return null
  return (
    <>
      {attendance.quorum.holds ? null : (
        <Notice tone="bad" title={t('locked')} role="alert">
          <p>
            {reasonOf(attendance.quorum, locale)} ({citesInWords(attendance.quorum.cites, locale)})
          </p>
        </Notice>
      )}
      {attendance.people.counted || attendance.people.phones === 0 ? null : (
        <Notice tone="due">
          <p>{presence('count.none')}</p>
          <p>
            <a className="inline-flex min-h-11 items-center" href={countingPlace(table)}>
              {presence('count.title')}
            </a>
          </p>
        </Notice>
      )}
      {floor.pausedSince ? <BreakNotice locale={locale} since={floor.pausedSince} /> : null}
      {chair && !chair.here ? (
        <Notice tone="due">
          <p>{t('chairAway', { name: chair.name })}</p>
        </Notice>
      ) : null}
    </>
  )
}

/** SG-1, AS-5: the election that goes on out of turn, while something else comes next. */
function ElectAside({ table, hall, search, may }: Pick<HallProps, 'table' | 'hall' | 'search' | 'may'>) {
  const { choosing, next, items, current, attendance } = hall
  const at = 'itemId' in next ? items.find((one) => one.id === next.itemId) : undefined
  const item = items.find((one) => mayElect(hall, one))
  const puts = may.put && !current && attendance.quorum.holds && ['agenda', 'voting'].includes(attendance.state)
  if (!choosing || !item || !puts || hall.floor.pausedSince || electsNext(hall, at)) return null
  return <ElectForm table={table} choosing={choosing} item={item} search={search} />
}

/** Who is in the room: a session's seats one by one, of a gathering the way to its list. */
function Presence({ table, hall, may }: Pick<HallProps, 'table' | 'hall' | 'may'>) {
  const { locale, okrugId, meetingId } = table
  const t = hallWords(locale, hall.attendance.kind)
  const { attendance } = hall
  return (
    <Section id="presence" title={t('presence')}>
      {attendance.kind === 'session' ? (
        <Disclosure title={t('presenceOpen')} open={!attendance.quorum.holds}>
          <SeatList table={table} attendance={attendance} enters={may.checkIn} />
        </Disclosure>
      ) : (
        <ButtonLink href={`/${locale}/desk/${okrugId}/meetings/${meetingId}/registration`} tone="secondary">
          {t('presenceOpen')}
        </ButtonLink>
      )}
    </Section>
  )
}

/**
 * The page of whoever runs the meeting, at the desk or elected: the quorum always in view, one thing to do next beside the speakers' list, the
 * last result, and below it everything that has happened. Forms are there for those who may use them.
 */
export function Hall({ table, hall, search, live, may, note, now }: HallProps) {
  const { locale } = table
  const t = hallWords(locale, hall.attendance.kind)
  const floor = translator(locale, 'floor')
  const { attendance, chair, secretary, openedBy, next, last, current } = hall
  const people = [
    { term: t('openedBy'), value: openedBy },
    { term: t('chair'), value: chair?.name },
    { term: t('secretary'), value: secretary?.name },
  ].flatMap(({ term, value }) => (value ? [{ term, value }] : []))
  const pauses = may.pause && !hall.floor.pausedSince
  const speaks = chair !== null && secretary !== null && attendance.running
  return (
    <>
      {attendance.running ? (
        <QuorumStrip
          table={table}
          live={live}
          enters={may.put || may.floor || may.open || may.count}
          follows="conduct"
        />
      ) : null}
      <Warnings table={table} hall={hall} />
      <div className={speaks ? 'gap-x-10 lg:grid lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:items-start' : ''}>
        <NextStep table={table} hall={hall} search={search} may={may} />
        {speaks ? (
          <div className="mb-10">
            <Floor table={table} hall={hall} may={may} now={now} />
            {pauses ? <BreakForm table={table} /> : null}
          </div>
        ) : null}
      </div>
      {last && last.id !== current?.id ? (
        <Section title={floor('last')}>
          <MotionResult locale={locale} motion={last} items={hall.items} />
        </Section>
      ) : null}
      <Elections table={table} hall={hall} form={<ElectAside table={table} hall={hall} search={search} may={may} />} />
      {attendance.running && may.checkIn ? <Presence table={table} hall={hall} may={may} /> : null}
      <HallAgenda table={table} hall={hall} may={may} />
      {attendance.result && !attendance.failure ? <Speeches table={table} hall={hall} may={may} /> : null}
      {attendance.running && may.keep ? <NoteForm table={table} note={note} /> : null}
      {people.length > 0 ? (
        <Section title={t('people')}>
          <SummaryList facts={people} />
        </Section>
      ) : null}
      <div className="mb-10 flex flex-wrap items-start gap-3">
        {pauses && !speaks ? <BreakForm table={table} /> : null}
        {may.close && next.do !== 'closeMeeting' ? <CloseForm table={table} kind={attendance.kind} /> : null}
      </div>
    </>
  )
}
