'use server'

import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Context } from '@/lib/platform/auth/context'
import { opensHalf, ownContext } from '@/lib/platform/auth/current'
import type { PrintedCode } from '@/lib/platform/auth/issue'
import { prove, proved } from '@/lib/platform/auth/proof'
import { type Admission, admit, dismiss, signIn, startIdentity } from '@/lib/platform/auth/sign-in'
import type { FormState } from '@/lib/platform/forms/state'
import { submit } from '@/lib/platform/forms/submit'
import { localPath } from '@/lib/platform/http/local-path'
import { instantWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { blockAccount } from './commands/block-account'
import { changePassword } from './commands/change-password'
import { createAccount } from './commands/create-account'
import { endRole } from './commands/end-role'
import { enrolSecondFactor } from './commands/enrol-second-factor'
import { grantRole } from './commands/grant-role'
import { issueCode, type Slip } from './commands/issue-code'
import { removeSecondFactor } from './commands/remove-second-factor'
import { resetAccess } from './commands/reset-access'
import { signOut } from './commands/sign-out'
import { unblockAccount } from './commands/unblock-account'
import {
  accountInput,
  changePasswordInput,
  codeInput,
  createAccountInput,
  endRoleInput,
  grantRoleInput,
  issueCodeInput,
  nothingInput,
  secondInput,
  signInInput,
  signOutInput,
} from './schema'

type Asked = { locale: Locale; next?: string }
type Known<T = object> = { locale: Locale } & T

/** Says what was done, on a page that shows it done. */
const said = (locale: Locale, key: string) => (): FormState => {
  refresh()
  return { ok: true, message: translator(locale, 'accounts')(key) }
}

/** Where the visitor was going. */
const onward = ({ locale, next }: Asked) => localPath(next) ?? `/${locale}/my`

/** Hands out the session and leads on, or to the second factor where it is half open. */
const enter =
  (asked: Asked) =>
  async (admission: Admission): Promise<FormState> => {
    await admit(admission)
    const half = await opensHalf(admission.cookie.value)
    redirect(half ? `/${asked.locale}/sign-in/second?${new URLSearchParams({ next: onward(asked) })}` : onward(asked))
  }

export async function signInAction(asked: Asked, _: FormState, data: FormData): Promise<FormState> {
  const command = async (_context: Context, fields: { login: string; password: string }) =>
    signIn('password', fields, await headers())
  const then = enter(asked)
  return submit({ locale: asked.locale, data, schema: signInInput, command, then })
}

export async function codeSignInAction(asked: Asked, _: FormState, data: FormData): Promise<FormState> {
  const command = async (_context: Context, fields: { code: string }) => signIn('code', fields, await headers())
  const then = enter(asked)
  return submit({ locale: asked.locale, data, schema: codeInput, command, then })
}

/** The second factor of a half-open session. */
export async function passSecondAction(asked: Asked, _: FormState, data: FormData): Promise<FormState> {
  const command = (context: Context, { code }: { code: string }) => prove(context, 'second', { password: '', code })
  const then = () => redirect(onward(asked))
  return submit({ locale: asked.locale, data, schema: secondInput, context: await ownContext(), command, then })
}

export async function enrolSecondAction(asked: Asked, _: FormState, data: FormData): Promise<FormState> {
  const then = () => redirect(onward(asked))
  const context = await ownContext()
  return submit({ locale: asked.locale, data, schema: secondInput, context, command: enrolSecondFactor, then })
}

export async function removeSecondAction({ locale }: Known, _: FormState, data: FormData): Promise<FormState> {
  const then = () => redirect(`/${locale}/my/accounts`)
  const command = proved('second', data, (context: Context, _: object) => removeSecondFactor(context))
  return submit({ locale, data, schema: nothingInput, command, then })
}

/** Leads to the identity provider and, from there, by the second factor where one is needed. */
export async function identitySignInAction(asked: Asked): Promise<void> {
  const back = `/${asked.locale}/sign-in/second?${new URLSearchParams({ next: onward(asked) })}`
  redirect((await startIdentity(back, await headers())) ?? `/${asked.locale}/sign-in?error=away`)
}

/** Leaves nothing behind whether or not a session was still open. */
export async function signOutAction(locale: Locale): Promise<void> {
  await signOut(await ownContext(), {})
  await dismiss()
  redirect(`/${locale}`)
}

export async function endSessionAction(
  { locale, ...known }: Known<{ sessionId: string }>,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const then = said(locale, 'sessions.ended')
  return submit({ locale, data, schema: signOutInput, known, command: signOut, then })
}

export async function changePasswordAction({ locale }: Known, _: FormState, data: FormData): Promise<FormState> {
  const then = said(locale, 'password.changed')
  return submit({ locale, data, schema: changePasswordInput, command: changePassword, then })
}

/** A code is shown in the answer to the form that made it, and never again. */
function slip(locale: Locale, { code, expiresAt }: PrintedCode, more: Record<string, string> = {}): FormState {
  return { ok: true, shown: { code, until: instantWords(expiresAt, locale), ...more } }
}

export async function createAccountAction({ locale }: Known, _: FormState, data: FormData): Promise<FormState> {
  const then = ({ login, name, ...code }: Slip) => slip(locale, code, { login, name })
  return submit({ locale, data, schema: createAccountInput, command: createAccount, then })
}

export async function resetAccessAction(
  { locale, login, name, ...known }: Known<{ accountId: string; login: string; name: string }>,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const then = (code: PrintedCode) => slip(locale, code, { login, name })
  return submit({ locale, data, schema: accountInput, known, command: resetAccess, then })
}

export async function issueCodeAction(
  { locale, ...known }: Known<{ okrugId: string; memberId: string }>,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const then = ({ login, name, ...code }: Slip) => slip(locale, code, { login, name })
  return submit({ locale, data, schema: issueCodeInput, known, command: issueCode, then })
}

export async function grantRoleAction(
  { locale, ...known }: Known<{ accountId?: string; unitId?: string }>,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const then = said(locale, 'roles.given')
  return submit({ locale, data, schema: grantRoleInput, known, command: grantRole, then })
}

export async function endRoleAction(
  { locale, ...known }: Known<{ grantId: string }>,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const then = said(locale, 'roles.ended')
  return submit({ locale, data, schema: endRoleInput, known, command: endRole, then })
}

export async function blockAccountAction(
  { locale, ...known }: Known<{ accountId: string }>,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const then = said(locale, 'blocked.done')
  return submit({ locale, data, schema: accountInput, known, command: blockAccount, then })
}

export async function unblockAccountAction(
  { locale, ...known }: Known<{ accountId: string }>,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const then = said(locale, 'blocked.undone')
  return submit({ locale, data, schema: accountInput, known, command: unblockAccount, then })
}
