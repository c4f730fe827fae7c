import 'server-only'
import { db } from '@/lib/platform/db/client'
import { deadJobs } from '@/lib/platform/jobs/dead'
import type { DeadLetterView, DeadWorkView, ToldView } from '../views'
import { codeTopic } from './contact-code'
import { spreadTopic } from './post-news'

const most = 100

/** Works that may be given up before there are letters: to tell of a thing at all, and a code to a new address. */
export const deadTopics = [spreadTopic, codeTopic] as const

/** What of those was given up. */
export const deadWorks = async (): Promise<DeadWorkView[]> =>
  (await deadJobs(deadTopics)).map(({ topic, ...rest }) => ({
    what: topic === spreadTopic ? 'spread' : 'code',
    ...rest,
  }))

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
