import { expect, it } from 'vitest'
import { POST } from '@/app/api/letters/stop/route'
import { stopNews } from '@/lib/features/notifications/commands/stop-news'
import { letterBearer } from '@/lib/features/notifications/queries/tickets'
import { db } from '@/lib/platform/db/client'
import { stopAddress, ticket } from '@/lib/platform/reach/address'
import { contactOf } from '../../factories/notifications'

const stopped = async (id: string) => (await db.contact.findFirstOrThrow({ where: { id } })).stoppedAt !== null
/** What a mail program sends: no cookie, no origin (RFC 8058). */
const click = (address: string) =>
  POST(new Request(address, { method: 'POST', body: 'List-Unsubscribe=One-Click' })).then(({ status }) => status)

it('is one click of a mail program, without a sign-in, and twice is once', async () => {
  const { contactId } = await contactOf()
  const other = await contactOf()
  expect(await click(stopAddress(contactId, 'ru'))).toBe(204)
  expect(await stopped(contactId)).toBe(true)
  expect(await stopped(other.contactId)).toBe(false)
  expect(await click(stopAddress(contactId, 'ru'))).toBe(204)
})

it('takes no ticket that the portal did not make for letters, nor one of a contact that is forgotten', async () => {
  const { contactId, accountId } = await contactOf()
  const forged = [
    `${contactId}.${'A'.repeat(22)}`,
    `${contactId}.`,
    // As many characters as a seal has, and more bytes.
    `${contactId}.а${'A'.repeat(21)}`,
    contactId,
    '',
    ticket('calendar', contactId),
    ticket('stop', accountId),
    ticket('stop', "x' or '1'='1"),
  ]
  for (const text of forged) {
    expect(await letterBearer(text)).toBeNull()
    expect(await click(`http://localhost/api/letters/stop?${new URLSearchParams({ t: text })}`)).toBe(404)
  }
  expect(await stopped(contactId)).toBe(false)
})

it('is by its holder alone', async () => {
  const [one, other] = [await contactOf(), await contactOf()]
  const holder = await letterBearer(ticket('stop', one.contactId))
  const context = { actor: holder?.actor ?? null, now: new Date() }
  expect(await stopNews(context, { contactId: other.contactId })).toMatchObject({ code: 'forbidden' })
})
