import 'server-only'
import { db } from '@/lib/platform/db/client'
import { almatyDate, startOfDay } from '@/lib/statute/civil-date'
import { reminders } from '../letters/topic'
import type { SpreadNewsInput } from '../schema'

const hour = 3_600_000
/** At eight in the morning [P], Almaty time, weekly ones on Mondays. */
const digestHour = 8
const ahead = ['announced', 'materialsSent', 'registration'] as const

/** Meetings that are near and were not called to mind yet, each with what is to be told of it. */
export async function dueReminders(now: Date): Promise<SpreadNewsInput[]> {
  const due = await Promise.all(
    Object.entries(reminders).map(async ([key, { from, until }]) => {
      const away = (hours: number) => new Date(now.getTime() + hours * hour)
      const rows = await db.meeting.findMany({
        where: {
          state: { in: [...ahead] },
          startsAt: { gt: away(until), lte: away(from) },
          news: { none: { key } },
        },
        select: { okrugId: true, id: true },
      })
      return rows.map(({ okrugId, id }) => ({ okrugId, meetingId: id, key, at: now.toISOString() }))
    }),
  )
  return due.flat()
}

/** Contacts whose digest is due: letters of before this morning's eight o'clock, of a weekly one of before Monday's, wait for them. */
export async function dueDigests(now: Date): Promise<{ contactId: string; pace: 'daily' | 'weekly'; before: Date }[]> {
  const midnight = startOfDay(almatyDate(now)).getTime()
  const morning = midnight + digestHour * hour
  const today = now.getTime() >= morning ? morning : morning - 24 * hour
  const weekday = (new Date(almatyDate(new Date(today))).getUTCDay() + 6) % 7
  const befores = { daily: new Date(today), weekly: new Date(today - weekday * 24 * hour) }
  const due = await Promise.all(
    (['daily', 'weekly'] as const).map(async (pace) => {
      const before = befores[pace]
      const rows = await db.letter.findMany({
        where: {
          pace,
          createdAt: { lt: before },
          sentAt: null,
          failedAt: null,
          contact: { confirmedAt: { not: null }, stoppedAt: null, account: { blockedAt: null } },
        },
        distinct: ['contactId'],
        select: { contactId: true },
      })
      return rows.map(({ contactId }) => ({ contactId, pace, before }))
    }),
  )
  return due.flat()
}
