import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { CalendarMeeting, FeedPlace } from '../views'
import { meetingAddress, type Speech, wholeNameOf } from './naming'

/** How long a meeting is in a calendar [P], before it and ever after: it begins at the time of its notice, and who has it need not be told anew. */
const lasting = 2 * 3_600_000

/**
 * Meetings as iCalendar (RFC 5545), the same bytes for the same meetings. The UID is the meeting's id, for good; what did not take
 * place is CANCELLED with the next SEQUENCE, so that a calendar that has it strikes it out. Times are UTC. `origin` is where links point.
 */
export function calendarText(
  place: FeedPlace,
  meetings: readonly CalendarMeeting[],
  { lang, t, origin }: Speech & { origin: string },
): string {
  const calendar = new ICalCalendar({
    name: t('calendar', { place: place.name[lang] }),
    prodId: { company: 'Жиын', product: 'jiyn', language: lang.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  })
  for (const meeting of meetings) {
    const { id, okrugId, startsAt, agenda, state, publishedAt, changedAt } = meeting
    const failed = state === 'failed'
    const okrug = place.okrugs.find((one) => one.kato === okrugId)
    const name = wholeNameOf(meeting, lang)
    const end = new Date(startsAt.getTime() + lasting)
    calendar.createEvent({
      id,
      sequence: failed ? 1 : 0,
      status: failed ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      start: startsAt,
      end,
      stamp: changedAt,
      created: publishedAt,
      lastModified: changedAt,
      summary: okrug ? `${name}. ${okrug.name[lang]}` : name,
      location: meeting.place[lang],
      description: agenda.map(({ position, title }) => `${position}. ${title[lang]}`).join('\n'),
      url: meetingAddress(meeting, { origin, lang }),
    })
  }
  return calendar.toString()
}
