import { expect, it } from 'vitest'
import { removeContact } from '@/lib/features/notifications/commands/remove-contact'
import { db } from '@/lib/platform/db/client'
import { accountWith, contextOf } from '../../factories/accounts'
import { contactOf } from '../../factories/notifications'

const now = new Date('2026-09-01T06:00:00Z')

it('forgets an address for good, and only one’s own', async () => {
  const { accountId, contactId } = await contactOf()
  const { id: stranger } = await accountWith()
  expect(await removeContact(await contextOf(stranger, now), { contactId })).toMatchObject({ code: 'forbidden' })
  expect(await removeContact(await contextOf(accountId, now), { contactId })).toMatchObject({ ok: true })
  expect(await db.contact.count({ where: { id: contactId } })).toBe(0)
  expect(await removeContact(await contextOf(accountId, now), { contactId })).toMatchObject({ code: 'notFound' })
})
