import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import { post } from '@/lib/platform/outbox/post'
import type { NewsKey } from '../views'

/** The jobs of telling: to everybody a thing concerns, one letter, one digest. */
export const spreadTopic = 'notifications.spread-news'
export const letterTopic = 'notifications.deliver-letter'
export const digestTopic = 'notifications.deliver-digest'

/** Leaves it to be told of a meeting, if this transaction commits, within a minute of it. */
export const postNews = (
  tx: Tx,
  { okrugId, meetingId }: { okrugId: string; meetingId: string },
  key: NewsKey,
  now: Date,
): Promise<void> => post(tx, spreadTopic, [{ okrugId, meetingId, key, at: now.toISOString() }], now)
