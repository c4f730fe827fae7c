import 'server-only'
import { Secret, TOTP } from 'otpauth'
import { worldTime } from '@/lib/platform/clock/clock'
import type { Tx } from '@/lib/platform/db/client'
import type { ContextSession } from './context'
import { keyed } from './keyed'

/** Seconds a code of the phone is shown for, and how many neighbours of it count: phones' clocks go wrong (RFC 6238, 5.2). */
const period = 30
const window = 1
const recoveryCount = 10

type Factor = { accountId: string; salt: string }

/** The second factor of an account (RFC 6238: SHA-1, six digits, half a minute, as every authenticator app has it). */
const totpOf = ({ accountId, salt }: Factor, names: { issuer?: string; label?: string } = {}) =>
  new TOTP({
    ...names,
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: new Secret({ buffer: Uint8Array.from(keyed('second factor', accountId, salt).subarray(0, 20)).buffer }),
  })

/**
 * The salt of a factor that is being set up in a session: the same however often its page is opened, and another one once a factor was taken
 * away, which asks for proof. Nothing is stored before the person has shown that their phone knows it.
 */
export const saltIn = ({ id, provenAt }: ContextSession, accountId: string): string =>
  keyed('second factor salt', id, accountId, provenAt?.toISOString() ?? '').toString('hex')

/** What a phone is told: the address in the QR code, and the same secret to be typed, in groups of four. */
export function enrolment(factor: Factor, names: { issuer: string; label: string }): { address: string; key: string } {
  const totp = totpOf(factor, names)
  return { address: totp.toString(), key: totp.secret.base32.replace(/.{4}(?=.)/g, '$& ') }
}

/** Codes of ten digits for the day the phone is lost, each good once. They follow from the factor and are shown only while it is set up. */
export const recoveryCodes = ({ accountId, salt }: Factor): string[] =>
  Array.from({ length: recoveryCount }, (_, n) => {
    const number = keyed('recovery code', accountId, salt, String(n)).readBigUInt64BE() % 10n ** 10n
    return String(number)
      .padStart(10, '0')
      .replace(/^\d{5}/, '$& ')
  })

/** The half minute, counted from 1970, whose code this is at our `now`; null when it is none of the phone's. */
export function stepOf(factor: Factor, typed: string, now: Date): number | null {
  const token = typed.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const timestamp = worldTime(now).getTime()
  const delta = totpOf(factor).validate({ token, timestamp, window })
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta
}

/**
 * Uses up what was typed: a code of the phone once in its half minute, a recovery code once for ever; of two at once one wins.
 * `none`: the account has no second factor.
 */
export async function spend(tx: Tx, accountId: string, typed: string, now: Date): Promise<'right' | 'wrong' | 'none'> {
  const row = await tx.secondFactor.findUnique({ where: { accountId } })
  if (!row) return 'none'
  const { salt } = row
  const step = stepOf(row, typed, now)
  if (step !== null) {
    const { count } = await tx.secondFactor.updateMany({
      where: { accountId, salt, step: { lt: step } },
      data: { step },
    })
    return count > 0 ? 'right' : 'wrong'
  }
  const place = recoveryCodes(row).findIndex((code) => code.replace(' ', '') === typed.replace(/\s/g, ''))
  if (place < 0) return 'wrong'
  const count = await tx.$executeRaw`
    update second_factor set spent = array_append(spent, ${place}::int)
    where account_id = ${accountId}::uuid and salt = ${salt} and not (${place}::int = any(spent))`
  return count > 0 ? 'right' : 'wrong'
}
