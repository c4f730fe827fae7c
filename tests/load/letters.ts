// tsx --conditions=react-server tests/load/letters.ts: a part of npm run bench. A meeting is announced to a thousand mailboxes: how long
// until the last
// letter has left by the outbox, the queue and a mail server of our own, against the same letters handed to that server one after the other.
import type { AddressInfo } from 'node:net'
import { createTransport } from 'nodemailer'
import type SMTPPool from 'nodemailer/lib/smtp-pool'
import { SMTPServer } from 'smtp-server'
import { withDatabase } from './database'

const letters = 1000
const most = 60
const now = new Date('2026-09-01T06:00:00Z')

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, _, callback) => void stream.on('end', () => callback()).resume(),
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const address = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
Object.assign(process.env, { SMTP_URL: address, MAIL_FROM: 'jiyn@portal.kz' })

/** The same number of letters without any of ours. */
async function bare(): Promise<number> {
  const transport = createTransport({ url: address, pool: true } as SMTPPool.Options)
  const began = performance.now()
  const mail = { from: 'jiyn@portal.kz', to: 'aigul@mail.kz', subject: 'Хабарлама', text: 'Сұрақ '.repeat(40) }
  for (let n = 0; n < letters; n++) await transport.sendMail(mail)
  const seconds = (performance.now() - began) / 1000
  transport.close()
  return seconds
}

await withDatabase(async () => {
  const { operator } = await import('@/lib/access/actor')
  const { spreadNews } = await import('@/lib/features/notifications/commands/spread-news')
  const { letterTopic } = await import('@/lib/features/notifications/queries/post-news')
  const { db } = await import('@/lib/platform/db/client')
  const { startWorker } = await import('@/lib/platform/jobs/worker')
  const { deliverLetter } = await import('@/lib/platform/reach/deliver')
  const { closeMail } = await import('@/lib/platform/reach/email')
  const { contactOf } = await import('../factories/notifications')
  const { sentSession } = await import('../factories/meetings')
  const session = await sentSession()
  for (let n = 0; n < letters; n++) await contactOf({ okrugId: session.okrugId })

  // What the session's own announcement left to be done is not measured.
  await db.outbox.deleteMany()
  const worker = await startWorker(
    process.env.DATABASE_URL ?? '',
    { [letterTopic]: async (payload) => deliverLetter((payload as { letterId: string }).letterId, new Date()) },
    (what) => console.error(what),
  )
  const began = performance.now()
  const told = await spreadNews({ actor: operator, now }, { ...session.ref, key: 'notice', at: now.toISOString() })
  if (!told.ok || told.reached !== letters) throw new Error(JSON.stringify(told))
  for (let sent = 0; sent < letters; ) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    sent = await db.letter.count({ where: { sentAt: { not: null } } })
    if ((performance.now() - began) / 1000 > 4 * most) throw new Error(`${sent} of ${letters} letters`)
  }
  const seconds = (performance.now() - began) / 1000
  await worker.stop()
  closeMail()
  await db.$disconnect()
  const alone = await bare()
  console.log(
    `${letters} notifications by mail ${seconds.toFixed(1)} s; against the mail server alone ${(seconds / alone).toFixed(1)} : 1`,
  )
  if (seconds > most) {
    console.error(`more than ${most} s`)
    process.exitCode = 1
  }
})
await new Promise<void>((resolve) => server.close(() => resolve()))
