import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'

/** A browser with a subscription at a service that browsers speak to: what it tells of it, and how it reads what comes (RFC 8291, one record). */
export function browserAt(endpoint: string) {
  const pair = createECDH('prime256v1')
  const [own, auth] = [pair.generateKeys(), randomBytes(16)]
  const keys = { p256dh: own.toString('base64url'), auth: auth.toString('base64url') }
  const derive = (from: Buffer, salt: Buffer, info: (string | Buffer)[], length: number) =>
    Buffer.from(hkdfSync('sha256', from, salt, Buffer.concat(info.map((one) => Buffer.from(one as string))), length))
  return {
    subscription: JSON.stringify({ endpoint, expirationTime: null, keys }),
    read(body: Buffer): string {
      const [salt, theirs, sealed] = [body.subarray(0, 16), body.subarray(21, 86), body.subarray(86)]
      const shared = derive(pair.computeSecret(theirs), auth, ['WebPush: info\0', own, theirs], 32)
      const key = derive(shared, salt, ['Content-Encoding: aes128gcm\0'], 16)
      const decipher = createDecipheriv('aes-128-gcm', key, derive(shared, salt, ['Content-Encoding: nonce\0'], 12))
      decipher.setAuthTag(sealed.subarray(-16))
      const text = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
      return text.subarray(0, text.lastIndexOf(2)).toString()
    },
  }
}

export const subscriptionOf = (endpoint = `https://fcm.googleapis.com/fcm/send/${crypto.randomUUID()}`): string =>
  browserAt(endpoint).subscription
