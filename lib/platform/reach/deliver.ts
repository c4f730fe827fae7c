import 'server-only'
import { db, transact } from '@/lib/platform/db/client'
import { takeDead } from '@/lib/platform/jobs/dead'
import { openAddress, stopAddress } from './address'
import type { Envelope, Message } from './message'
import { type Senders, senders } from './senders'

type Lang = 'kk' | 'ru'
type Contact = { id: string; accountId: string; channel: keyof Senders; lang: string; address: Uint8Array }

const reached = { confirmedAt: { not: null }, stoppedAt: null, account: { blockedAt: null } } as const
const waiting = { sentAt: null, failedAt: null } as const
const open = { ...waiting, contact: reached } as const

/** Sends one message for these letters; marks them sent, or the contact as gone. What is thrown is counted against the letters, and thrown on. */
async function send(
  ids: string[],
  contact: Contact,
  message: Message & Pick<Envelope, 'fresh'>,
  now: Date,
  by: Senders,
): Promise<void> {
  const lang = contact.lang as Lang
  const envelope = { ...message, id: ids[0] ?? '', lang, stop: stopAddress(contact.id, lang) }
  const where = { id: { in: ids } }
  try {
    const end = await by[contact.channel](openAddress(contact.address, contact.accountId), envelope)
    if (end === 'gone') await db.contact.update({ where: { id: contact.id }, data: { stoppedAt: now } })
    else await db.letter.updateMany({ where, data: { sentAt: now } })
  } catch (error) {
    const failure = error instanceof Error ? error.message.slice(0, 200) : 'a defect'
    await db.letter.updateMany({ where, data: { attempts: { increment: 1 }, failure } })
    throw error
  }
}

/**
 * Delivers one letter, at least once: what is marked as sent is never sent again, and what was sent when the process died before it could be marked
 * is sent once more under the same id. A letter whose contact was stopped meanwhile is not sent.
 */
export async function deliverLetter(id: string, now: Date, by: Senders = senders): Promise<void> {
  const news = { include: { meeting: { select: { startsAt: true } } } }
  const letter = await db.letter.findFirst({ where: { id, ...open }, include: { contact: true, news } })
  if (!letter) return
  const { topic, meeting, text } = letter.news
  const begins = topic === 'reminders' ? meeting.startsAt : null
  // «In three hours» is not said after the meeting began, however long the mail server was away.
  if (begins && begins <= now) return void (await db.letter.deleteMany({ where: { id } }))
  const message = (text as Record<Lang, Message>)[letter.contact.lang as Lang]
  const fresh = begins ? Math.floor((begins.getTime() - now.getTime()) / 1000) : undefined
  await send([id], letter.contact, { ...message, fresh }, now, by)
}

/** So many letters make one digest; the rest another. */
const mostInDigest = 100

/** Delivers what waits for a contact's daily or weekly digest as one message. `compose` puts it into words. */
export async function deliverDigest(
  due: { contactId: string; pace: 'daily' | 'weekly'; before: Date },
  compose: (messages: Message[], lang: Lang) => Message,
  now: Date,
  by: Senders = senders,
): Promise<void> {
  const { contactId, pace, before } = due
  const letters = await db.letter.findMany({
    where: { contactId, pace, createdAt: { lt: before }, ...open },
    include: { contact: true, news: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: mostInDigest,
  })
  const contact = letters[0]?.contact
  if (!contact) return
  const lang = contact.lang as Lang
  const messages = letters.map(({ news }) => (news.text as Record<Lang, Message>)[lang])
  await send(
    letters.map(({ id }) => id),
    contact,
    compose(messages, lang),
    now,
    by,
  )
  if (letters.length === mostInDigest) await deliverDigest(due, compose, now, by)
}

type DeadDigest = { contactId: string; pace: 'daily' | 'weekly'; before: string }

/**
 * Letters whose jobs the queue gave up lie for the administrator from now on, and whoever they are for is told on paper. The queue alone counts
 * the tries: a process that dies on the way, or is stopped, tells nobody that it failed. Answers how many letters.
 */
export function giveUp(topics: { letter: string; digest: string }, now: Date): Promise<number> {
  return transact(async (tx) => {
    const letters = (await takeDead(tx, topics.letter)) as { letterId: string }[]
    const digests = (await takeDead(tx, topics.digest)) as DeadDigest[]
    const lost = [
      { id: { in: letters.map(({ letterId }) => letterId) } },
      ...digests.map(({ contactId, pace, before }) => ({ contactId, pace, createdAt: { lt: new Date(before) } })),
    ]
    return (await tx.letter.updateMany({ where: { ...waiting, OR: lost }, data: { failedAt: now } })).count
  })
}
