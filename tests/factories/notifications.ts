import type { NewsPace, NewsTopic } from '@/lib/features/notifications/views'
import { db } from '@/lib/platform/db/client'
import { addressFingerprint, sealAddress } from '@/lib/platform/reach/address'
import type { Channel, Envelope, Sender } from '@/lib/platform/reach/message'
import type { Senders } from '@/lib/platform/reach/senders'
import { accountWith } from './accounts'
import { subscriptionOf } from './push'
import { memberOf } from './roll'

const epoch = new Date('2026-01-01T00:00:00Z')

type Wish = {
  /** on whose roll the person is; without it on none */
  okrugId?: string
  accountId?: string
  channel?: Channel
  address?: string
  lang?: 'kk' | 'ru'
  confirmed?: boolean
  paces?: Partial<Record<NewsTopic, NewsPace>>
}

let made = 0

/** An account that is reached by something, a mailbox unless told; confirmed, unless told. */
export async function contactOf({
  okrugId,
  channel = 'email',
  lang = 'kk',
  confirmed = true,
  paces = {},
  ...wish
}: Wish = {}) {
  made += 1
  const address = wish.address ?? (channel === 'push' ? subscriptionOf() : `person${made}@mail.kz`)
  const member = okrugId ? { okrugId, id: await memberOf(okrugId) } : undefined
  const accountId = wish.accountId ?? (await accountWith({ member })).id
  const { id: contactId } = await db.contact.create({
    data: {
      ...{ accountId, channel, lang, label: 'a…@mail.kz', createdAt: epoch, confirmedAt: confirmed ? epoch : null },
      ...{ address: sealAddress(address, accountId), fingerprint: addressFingerprint(channel, address) },
    },
  })
  const choices = Object.entries(paces).map(([topic, pace]) => ({ accountId, topic: topic as NewsTopic, pace }))
  await db.newsChoice.createMany({ data: choices })
  return { accountId, contactId, address, memberId: member?.id }
}

/** Senders that keep what they are given; `answer` says how each try ends. */
export function noting(answer: (address: string) => 'sent' | 'gone' | Error = () => 'sent') {
  const sent: (Envelope & { address: string })[] = []
  const send: Sender = async (address, envelope) => {
    const end = answer(address)
    if (end instanceof Error) throw end
    sent.push({ ...envelope, address })
    return end
  }
  return { sent, by: { email: send, push: send, telegram: send, sms: send } satisfies Senders }
}
