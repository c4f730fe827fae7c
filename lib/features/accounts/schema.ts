import { z } from 'zod'
import { grantedRoles, platformUnit } from '@/lib/access/actor'
import { parseCivilDate } from '@/lib/statute/civil-date'
import { commonPasswords } from './passwords/dictionary'

const said = (key: string) => ({ params: { key } })

/** 3–40 small Latin letters, digits, dot, hyphen: typed alike on every keyboard. What is typed in capitals is taken small. */
const login = z
  .string()
  .trim()
  .toLowerCase()
  .min(3)
  .max(40)
  .refine((text) => /^[a-z0-9][a-z0-9.-]*$/.test(text), said('accounts.login'))

/** At least ten characters of any kind, and none of those everyone tries. Long is better than odd (NIST SP 800-63B). */
const newPassword = z
  .string()
  .min(10)
  .max(128)
  .refine((text) => !commonPasswords.has(text.toLowerCase()), said('accounts.commonPassword'))
  .refine((text) => new Set(text).size > 3, said('accounts.commonPassword'))

const date = z.string().refine((text) => parseCivilDate(text) !== null, said('format.date'))
const kato = z.string().regex(/^\d{9}$/)
const accountId = z.uuid()

export const signInInput = z.object({ login: z.string().trim().min(1).max(200), password: z.string().min(1).max(200) })
export const codeInput = z.object({ code: z.string().trim().min(1).max(100) })

/** `member` links the account to a person on an okrug's roll. */
export const createAccountInput = z.object({
  login,
  displayName: z.string().trim().min(2).max(120),
  member: z.object({ okrugId: kato, id: z.uuid() }).optional(),
})

/** Who gets it is named by account or by login. Civil dates; `until` is the term's last day, empty or absent for no end. */
export const grantRoleInput = z
  .object({
    accountId: accountId.optional(),
    login: z.string().trim().toLowerCase().max(200).optional(),
    role: z.enum(grantedRoles),
    unitId: z.union([kato, z.literal(platformUnit)]),
    since: date,
    until: z.union([date, z.literal('').transform(() => undefined)]).optional(),
  })
  .refine(({ accountId: id, login: name }) => id || name, { path: ['login'], ...said('required') })
  .refine(({ since, until }) => !until || until >= since, { path: ['until'], ...said('accounts.untilBeforeSince') })

export const endRoleInput = z.object({ grantId: z.uuid() })
export const accountInput = z.object({ accountId })
export const issueCodeInput = z.object({ okrugId: kato, memberId: z.uuid() })

/** `currentPassword` is needed unless the session began with a one-time code; `login` renames the account. */
export const changePasswordInput = z
  .object({
    login: z.union([login, z.literal('').transform(() => undefined)]).optional(),
    currentPassword: z.string().max(200).optional(),
    password: newPassword,
    passwordAgain: z.string().max(200),
  })
  .refine(({ password, passwordAgain }) => password === passwordAgain, {
    path: ['passwordAgain'],
    ...said('accounts.notTheSame'),
  })
  .refine(({ login: name, password }) => !name || !password.toLowerCase().includes(name), {
    path: ['password'],
    ...said('accounts.loginInside'),
  })

/** Six digits from the phone, or ten of a recovery code; spaces between them do not matter. */
export const secondInput = z.object({ code: z.string().trim().min(1).max(40) })
export const nothingInput = z.object({})

/** The stored id of another session of one's own; the current one where it is absent. */
export const signOutInput = z.object({ sessionId: z.string().length(64).optional() })

export type CreateAccountInput = z.output<typeof createAccountInput>
export type GrantRoleInput = z.output<typeof grantRoleInput>
export type EndRoleInput = z.output<typeof endRoleInput>
export type AccountInput = z.output<typeof accountInput>
export type IssueCodeInput = z.output<typeof issueCodeInput>
export type ChangePasswordInput = z.output<typeof changePasswordInput>
export type SecondInput = z.output<typeof secondInput>
export type SignOutInput = z.output<typeof signOutInput>
