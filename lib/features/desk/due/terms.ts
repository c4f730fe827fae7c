import type { MeetingKind } from '@/lib/features/meetings/workflow'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import { addDays, type CivilDate, daysBetween } from '@/lib/statute/civil-date'
import { areaProtocolTerm, discussionTerm, workingDayTerm } from '@/lib/statute/deadlines'
import { normsAt } from '@/lib/statute/norms'
import { quarterlySession } from '@/lib/statute/quarter'
import type { DaysOff } from '@/lib/statute/terms'
import type { DueKind, DueView } from '../views'

/** What stands open in an okrug, by civil dates. */
export type OpenMatters = {
  /** members' requests that reached the akim (AS-2) */
  requests: { meetingId: string; received: CivilDate }[]
  /** initiatives before the district akim (GA-4) */
  initiatives: { meetingId: string; received: CivilDate }[]
  /** drafts with a day, by the rule their notice falls under */
  drafts: { meetingId: string; of?: MeetingKind; meeting: CivilDate; notice: 'NT-1' | 'NT-3' }[]
  /** announced and not yet over; `materials`: their last day (NT-2), null once they were sent */
  announced: { meetingId: string; of?: MeetingKind; number: number; meeting: CivilDate; materials: CivilDate | null }[]
  closed: { meetingId: string; of?: MeetingKind; number: number; closed: CivilDate }[]
  /** decisions before the akim, by meeting and day of receipt */
  underReview: { meetingId: string; of?: MeetingKind; number: number; received: CivilDate; count: number }[]
  untold: { meetingId: string; of?: MeetingKind; number: number; reviewed: CivilDate; count: number }[]
  /** decisions the akim disagreed with, by the day of it (DC-6) */
  disputed: { decisionId: string; title: Bilingual; disagreed: CivilDate }[]
  /** decisions to be carried out, by the last day of their plan (DC-8) */
  planned: { decisionId: string; title: Bilingual; due: CivilDate }[]
  /** days on which sessions took place this quarter and last */
  held: CivilDate[]
  /** the okrug has an assembly that could meet */
  assembly: boolean
}

type Place = Pick<DueView, 'meetingId' | 'of' | 'number' | 'count'>

/** Every term that runs in an okrug on a day, the soonest first. */
export function dueOn(matters: OpenMatters, on: CivilDate, isOff: DaysOff): DueView[] {
  const list: DueView[] = []
  const add = (kind: DueKind, rule: DueView['rule'], due: CivilDate, more: Partial<DueView> = {}) =>
    list.push({ kind, rule, due, daysLeft: daysBetween(on, due), ...more })
  const term = (kind: DueKind, rule: 'AS-3' | 'GA-4' | 'DC-3' | 'DC-4' | 'DC-5', from: CivilDate, place: Place) => {
    add(kind, rule, workingDayTerm(normsAt(from), rule, { from, on }, isOff).due, place)
  }

  for (const { received, ...place } of matters.requests) term('answerRequest', 'AS-3', received, place)
  for (const { received, ...place } of matters.initiatives) term('answerInitiative', 'GA-4', received, place)
  for (const { meeting, notice, ...place } of matters.drafts) {
    const norms = normsAt(meeting)
    const days = notice === 'NT-1' ? norms.noticeDays : norms.candidatesNoticeDays
    add('announce', notice, addDays(meeting, -days), place)
  }
  for (const { meeting, materials, ...place } of matters.announced) {
    if (materials) add('sendMaterials', 'NT-2', materials, place)
    add('hold', 'MT-1', meeting, place)
  }
  for (const { closed, ...place } of matters.closed)
    if (place.of === 'separateGathering')
      add('confirmProtocol', 'SG-2', areaProtocolTerm(normsAt(closed), { from: closed, on }, isOff).due, place)
    else term('confirmProtocol', 'DC-3', closed, place)
  for (const { received, ...place } of matters.underReview) term('answerDecisions', 'DC-4', received, place)
  for (const { reviewed, ...place } of matters.untold) term('tellMembers', 'DC-5', reviewed, place)

  for (const { disagreed, ...place } of matters.disputed)
    add('rediscuss', 'DC-6', discussionTerm(normsAt(disagreed), 'DC-6', { from: disagreed, on }).due, place)
  for (const { due, ...place } of matters.planned) add('execute', 'DC-8', due, place)

  if (matters.assembly) {
    const norms = normsAt(on)
    const quarter = quarterlySession(norms, matters, on)
    if (!quarter.holds) add('quarter', 'AS-4', quarter.due, { lastNotice: addDays(quarter.due, -norms.noticeDays) })
  }
  return list.sort((a, b) => a.daysLeft - b.daysLeft || a.kind.localeCompare(b.kind))
}
