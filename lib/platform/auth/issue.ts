import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import { codeDigest, newCode, printedCode } from './code'

const hour = 3_600_000

/** How long a printed code opens an account [P]: a member takes the paper home, an office uses it the same day. */
const memberHours = 7 * 24
const staffHours = 24

export type PrintedCode = { code: string; expiresAt: Date }

/**
 * Makes the one live code of an account; an earlier one dies with it. `okrugId`: the office that prints it, absent for an administrator's.
 * The digits are returned once, as printed, and kept nowhere.
 */
export async function issue(
  tx: Tx,
  to: { accountId: string; issuedBy: string | null; okrugId?: string },
  now: Date,
): Promise<PrintedCode> {
  await revokeCodes(tx, to.accountId, now)
  const code = newCode()
  const expiresAt = new Date(now.getTime() + (to.okrugId ? memberHours : staffHours) * hour)
  await tx.oneTimeCode.create({ data: { ...to, digest: codeDigest(code), issuedAt: now, expiresAt } })
  return { code: printedCode(code), expiresAt }
}

/** Makes an account's live code worthless; with `offices`, only one that an okrug's office printed. */
export async function revokeCodes(tx: Tx, accountId: string, now: Date, offices = false): Promise<void> {
  await tx.oneTimeCode.updateMany({
    where: { accountId, usedAt: null, revokedAt: null, ...(offices ? { okrugId: { not: null } } : {}) },
    data: { revokedAt: now },
  })
}
