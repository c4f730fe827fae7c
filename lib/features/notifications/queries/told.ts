import 'server-only'
import { db } from '@/lib/platform/db/client'
import type { DeadLetterView, ToldView } from '../views'

const most = 100

/** What was told of a meeting, when, and to how many by mail or phone; the first first. */
export function toldOf(okrugId: string, meetingId: string): Promise<ToldView[]> {
  return db.news.findMany({
    where: { okrugId, meetingId },
    select: { key: true, topic: true, at: true, reached: true, later: true },
    orderBy: { at: 'asc' },
  })
}

/** Letters that were given up, the last first, and how many there are. */
export async function deadLetters(): Promise<{ letters: DeadLetterView[]; total: number }> {
  const where = { failedAt: { not: null }, sentAt: null }
  const [rows, total] = await Promise.all([
    db.letter.findMany({
      where,
      orderBy: { failedAt: 'desc' },
      take: most,
      include: {
        contact: { select: { channel: true } },
        news: { include: { meeting: { select: { okrug: { select: { nameKk: true, nameRu: true } } } } } },
      },
    }),
    db.letter.count({ where }),
  ])
  const letters = rows.map(({ id, contact, news, createdAt, failedAt, attempts, failure }) => ({
    id,
    channel: contact.channel,
    okrug: { kk: news.meeting.okrug.nameKk, ru: news.meeting.okrug.nameRu },
    topic: news.topic,
    createdAt,
    failedAt: failedAt ?? createdAt,
    attempts,
    failure: failure ?? '',
  }))
  return { letters, total }
}
