import { QuorumStrip } from '@/components/meetings/quorum-strip'
import { SeatList, type Table } from '@/components/meetings/seat-list'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import type { HallView } from '@/lib/features/voting/views'
import { citesInWords } from '@/lib/platform/i18n/cites'
import { translator } from '@/lib/platform/i18n/translator'
import { reasonOf } from '@/lib/platform/i18n/verdict'
import { HallAgenda } from './hall-agenda'
import { CloseForm, NextStep } from './next-step'
import { Speeches } from './speeches'

type HallProps = {
  table: Table
  hall: HallView
  may: { enter: boolean; open: boolean; note: boolean; edit: boolean; close: boolean }
}

/** The operator's page: quorum always in view, one thing to do next, and below it everything that has happened. */
export function Hall({ table, hall, may }: HallProps) {
  const { locale } = table
  const t = translator(locale, 'hall')
  const { attendance, chair, secretary, openedBy, next } = hall
  const people = [
    { term: t('openedBy'), value: openedBy },
    { term: t('chair'), value: chair?.name },
    { term: t('secretary'), value: secretary?.name },
  ].flatMap(({ term, value }) => (value ? [{ term, value }] : []))
  const offered = next.do === 'closeMeeting'
  return (
    <>
      {attendance.running ? <QuorumStrip locale={locale} attendance={attendance} /> : null}
      {attendance.running && !attendance.quorum.holds ? (
        <Notice tone="bad" title={t('locked')} role="alert">
          <p>
            {reasonOf(attendance.quorum, locale)} ({citesInWords(attendance.quorum.cites, locale)})
          </p>
        </Notice>
      ) : null}
      {chair && !chair.here && attendance.running ? (
        <Notice tone="due">
          <p>{t('chairAway', { name: chair.name })}</p>
        </Notice>
      ) : null}
      <NextStep table={table} hall={hall} may={may} />
      {attendance.running ? (
        <Section id="presence" title={t('presence')}>
          <Disclosure title={t('presenceOpen')} open={!attendance.quorum.holds}>
            <SeatList table={table} attendance={attendance} enters={may.enter} />
          </Disclosure>
        </Section>
      ) : null}
      <HallAgenda table={table} hall={hall} enters={may.enter} />
      {attendance.result && !attendance.failure ? <Speeches table={table} hall={hall} may={may} /> : null}
      {people.length > 0 ? (
        <Section title={t('people')}>
          <SummaryList facts={people} />
        </Section>
      ) : null}
      {may.close && !offered ? <CloseForm table={table} /> : null}
    </>
  )
}
