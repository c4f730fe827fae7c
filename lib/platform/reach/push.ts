import 'server-only'
import { createECDH } from 'node:crypto'
import type { Agent } from 'node:https'
import webpush, { WebPushError } from 'web-push'
import { z } from 'zod'
import { keyed } from '@/lib/platform/auth/keyed'
import { publicOrigin } from '@/lib/platform/env/public-address'
import { translator } from '@/lib/platform/i18n/translator'
import type { Sender } from './message'

/** Whose services browsers speak to; elsewhere nothing is sent, whatever address a browser is said to have. */
const services = [
  'fcm.googleapis.com',
  '.push.services.mozilla.com',
  '.notify.windows.com',
  'web.push.apple.com',
  ...(process.env.PUSH_HOSTS?.split(',') ?? []),
]

const isService = (address: string): boolean => {
  const { protocol, hostname } = new URL(address)
  return (
    protocol === 'https:' && services.some((one) => (one.startsWith('.') ? hostname.endsWith(one) : hostname === one))
  )
}

const key = (length: number) =>
  z.string().refine((text) => Buffer.from(text, 'base64url').length === length, 'a key of another length')

/** A browser's subscription as it tells it (Push API). */
export const subscription = z.object({
  endpoint: z.url().max(1000).refine(isService, 'no push service'),
  keys: z.object({ p256dh: key(65), auth: key(16) }),
})

/** The portal's own pair of keys (VAPID, RFC 8292), which follows from AUTH_SECRET: nothing to set up, nothing to keep. */
export function vapidKeys(): { publicKey: string; privateKey: string } {
  const pair = createECDH('prime256v1')
  const secret = keyed('vapid')
  pair.setPrivateKey(secret)
  return { publicKey: pair.getPublicKey('base64url'), privateKey: secret.toString('base64url') }
}

/** How long a push service keeps a message for a phone that is off, in seconds. */
const keptFor = 24 * 3600
const patience = 20_000
/** What a phone shows of a text. */
const shown = 300

/** To a browser by its push service (RFC 8030), readable by that browser alone (RFC 8291). */
export const pushBy =
  (agent?: Agent): Sender =>
  async (address, { id, lang, subject, text, url, stop, fresh = keptFor }) => {
    const to = subscription.parse(JSON.parse(address))
    const ends = { title: translator(lang, 'letters')('stopButton'), url: stop }
    const payload = JSON.stringify({ id, lang, title: subject, body: text.slice(0, shown), url, stop: ends })
    try {
      await webpush.sendNotification(to, payload, {
        TTL: Math.min(keptFor, fresh),
        timeout: patience,
        vapidDetails: { subject: publicOrigin().replace(/^http:/, 'https:'), ...vapidKeys() },
        ...(agent && { agent }),
      })
      return 'sent'
    } catch (error) {
      const status = error instanceof WebPushError ? error.statusCode : 0
      if (status === 404 || status === 410) return 'gone'
      throw new Error(`push ${status || 'away'}`)
    }
  }

export const sendPush: Sender = pushBy()
