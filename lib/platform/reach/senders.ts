import 'server-only'
import { env } from '@/lib/platform/env/env'
import { sendEmail } from './email'
import { type Channel, channels, type Sender } from './message'
import { sendPush } from './push'
import { sendSms } from './sms'
import { sendTelegram } from './telegram'

export type Senders = Readonly<Record<Channel, Sender>>

export const senders: Senders = { email: sendEmail, push: sendPush, telegram: sendTelegram, sms: sendSms }

/** The channels of this installation: those it has credentials for. Browsers need none. */
export function openChannels(): Channel[] {
  const { SMTP_URL, TELEGRAM_TOKEN, SMS_URL } = env()
  const open: Record<Channel, boolean> = { email: !!SMTP_URL, push: true, telegram: !!TELEGRAM_TOKEN, sms: !!SMS_URL }
  return channels.filter((one) => open[one])
}
