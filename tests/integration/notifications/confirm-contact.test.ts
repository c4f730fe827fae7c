import { beforeEach, expect, it } from 'vitest'
import { confirmContact } from '@/lib/features/notifications/commands/confirm-contact'
import { contactCode, sendCode } from '@/lib/features/notifications/queries/contact-code'
import { db } from '@/lib/platform/db/client'
import { accountWith, contextOf } from '../../factories/accounts'
import { contactOf, noting } from '../../factories/notifications'

const now = new Date('2026-01-01T06:00:00Z')
let contact: Awaited<ReturnType<typeof contactOf>>
beforeEach(async () => {
  contact = await contactOf({ confirmed: false, lang: 'ru' })
})
const { sent, by } = noting()
async function code() {
  await sendCode(contact.contactId, by)
  return /\b(\d{6})\b/.exec(sent.at(-1)?.text ?? '')?.[1] ?? ''
}
const confirm = async (digits: string, at = now, accountId = contact.accountId) =>
  confirmContact({ ...(await contextOf(accountId, now)), now: at }, { contactId: contact.contactId, digits })
const row = () => db.contact.findFirstOrThrow({ where: { id: contact.contactId } })

it('is done by the code that was sent there, with spaces as people type it, and once', async () => {
  const digits = await code()
  expect(sent.at(-1)).toMatchObject({ address: contact.address, lang: 'ru', subject: `Код подтверждения: ${digits}` })
  expect(await confirm(`${digits.slice(0, 3)} ${digits.slice(3)}`)).toMatchObject({ ok: true })
  expect((await row()).confirmedAt).toEqual(now)
  expect(await confirm(digits)).toMatchObject({ code: 'notFound' })
  sent.length = 0
  await sendCode(contact.contactId, by)
  expect(sent).toEqual([])
})

it('is not done by another code, after a day, or by another person', async () => {
  const digits = await code()
  const other = digits === '123456' ? '654321' : '123456'
  expect(await confirm(other)).toMatchObject({ code: 'notifications.codeWrong', field: 'digits' })
  expect(await confirm(digits, new Date('2026-01-02T00:00:01Z'))).toMatchObject({ code: 'notifications.codeOver' })
  expect(await confirm(digits, now, (await accountWith()).id)).toMatchObject({ code: 'forbidden' })
  expect((await row()).confirmedAt).toBeNull()
})

it('may be tried ten times in a quarter of an hour', async () => {
  const right = contactCode(await row())
  const wrong = right === '000000' ? '000001' : '000000'
  for (let n = 0; n < 10; n++) await confirm(wrong)
  expect(await confirm(right)).toMatchObject({ code: 'notifications.tooManyTries' })
  expect(await confirm(right, new Date(now.getTime() + 16 * 60_000))).toMatchObject({ ok: true })
})
