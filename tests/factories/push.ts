import { createECDH, randomBytes } from 'node:crypto'

/** What a browser tells of its subscription, at a service that browsers speak to. */
export function subscriptionOf(endpoint = `https://fcm.googleapis.com/fcm/send/${crypto.randomUUID()}`): string {
  const pair = createECDH('prime256v1')
  const keys = { p256dh: pair.generateKeys('base64url'), auth: randomBytes(16).toString('base64url') }
  return JSON.stringify({ endpoint, expirationTime: null, keys })
}
