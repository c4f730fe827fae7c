import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { type Tx, transact } from '@/lib/platform/db/client'
import { publicOrigin } from '@/lib/platform/env/public-address'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { post } from '@/lib/platform/outbox/post'
import { newsMessage } from '../letters/compose'
import { topicOf } from '../letters/topic'
import { newsFacts } from '../queries/facts'
import { letterTopic } from '../queries/post-news'
import { type SpreadNewsInput, spreadNewsInput } from '../schema'
import { type NewsKey, type NewsPace, type NewsTopic, usualPace } from '../views'

type Written = { id: string; pace: NewsPace }

/**
 * Writes a letter to every contact of those whom an okrug's news concern: who is on its roll or holds an office in it, has confirmed that
 * what is sent there arrives, and did not choose otherwise. An account that is blocked, or a person excluded from the roll, hears nothing;
 * nor does anybody of what happened before they asked to hear, however late the job that tells it.
 */
function writeLetters(
  tx: Tx,
  { okrugId, meetingId, key, at }: SpreadNewsInput,
  topic: NewsTopic,
  now: Date,
): Promise<Written[]> {
  return tx.$queryRaw<Written[]>`
    insert into letter (id, contact_id, okrug_id, meeting_id, key, pace, created_at)
    select gen_random_uuid(), contact.id, ${okrugId}, ${meetingId}::uuid, ${key}, coalesce(choice.pace, ${usualPace[topic]}::news_pace), ${now}
    from contact
    join account on account.id = contact.account_id
    left join community_member member on member.okrug_id = account.member_okrug_id and member.id = account.member_id
    left join news_choice choice on choice.account_id = account.id and choice.topic = ${topic}::news_topic
    where contact.confirmed_at <= ${new Date(at)} and contact.stopped_at is null and account.blocked_at is null
      and coalesce(choice.pace, ${usualPace[topic]}::news_pace) <> 'off'
      and (
        (account.member_okrug_id = ${okrugId} and member.exclusion_reason is null)
        or exists (
          select from role_grant held where held.account_id = account.id and held.unit_id = ${okrugId} and held.ended_at is null
            and (held.until is null or held.until >= (${now} at time zone 'Asia/Almaty')::date)
        )
      )
    on conflict do nothing
    returning id, pace`
}

/**
 * Tells of a meeting: puts it into words in both languages, writes a letter for each contact, and leaves those that go at once to be sent.
 * The work of a job; a thing is told once, however often the job runs. The ledger keeps that it was told, and to how many.
 */
export function spreadNews(
  { actor, now }: Context,
  input: SpreadNewsInput,
): Promise<Outcome<{ reached: number; later: number }>> {
  const { okrugId, meetingId, key, at } = spreadNewsInput.parse(input)
  return transact(async (tx) => {
    if (!permits(actor, 'notifications.spread-news', {})) return refuse('forbidden')
    const topic = topicOf(key)
    const facts = topic && (await newsFacts(tx, okrugId, meetingId))
    if (!topic || !facts) return refuse('notFound')
    const message = (lang: 'kk' | 'ru') => newsMessage(facts, key as NewsKey, lang, publicOrigin())
    const told = { okrugId, meetingId, key, topic, at: now, text: { kk: message('kk'), ru: message('ru') } }
    const { count } = await tx.news.createMany({ data: [told], skipDuplicates: true })
    if (count === 0) return done({ reached: 0, later: 0 })

    const letters = await writeLetters(tx, { okrugId, meetingId, key, at }, topic, now)
    const soon = letters.filter(({ pace }) => pace === 'atOnce').map(({ id }) => ({ letterId: id }))
    const [reached, later] = [soon.length, letters.length - soon.length]
    const where = { okrugId_meetingId_key: { okrugId, meetingId, key } }
    await tx.news.update({ where, data: { reached, later } })
    await post(tx, letterTopic, soon, now)
    await append(tx, okrugId, 'notifications.spread-news', { meeting: meetingId, key, reached, later }, now)
    return done({ reached, later })
  })
}
