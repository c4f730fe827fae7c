// npm run admin:create -- LOGIN: an account that administers the portal and a one-time code for it. The way in on a real database, and the way
// back when every administrator has lost theirs: whoever runs it holds the machine.
import { operator, platformUnit } from '@/lib/access/actor'
import { createAccount } from '@/lib/features/accounts/commands/create-account'
import { grantRole } from '@/lib/features/accounts/commands/grant-role'
import { resetAccess } from '@/lib/features/accounts/commands/reset-access'
import { unblockAccount } from '@/lib/features/accounts/commands/unblock-account'
import { createAccountInput } from '@/lib/features/accounts/schema'
import { now } from '@/lib/platform/clock/clock'
import { db } from '@/lib/platform/db/client'
import { env } from '@/lib/platform/env/env'
import { sentenceOf } from '@/lib/platform/forms/sentences'
import { instantWords } from '@/lib/platform/i18n/dates'
import { isLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { almatyDate } from '@/lib/statute/civil-date'

// As scripts/say.mjs: the terminal's language, English in every other locale.
const wish = (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '').slice(0, 2).toLowerCase()
const locale = isLocale(wish) ? wish : 'en'
const t = translator(locale, 'accounts')

async function codeFor(login: string) {
  const by = { actor: operator, now: now() }
  const term = { role: 'administrator' as const, unitId: platformUnit, since: almatyDate(by.now) }
  const known = await db.account.findUnique({ where: { login }, select: { id: true, blockedAt: true } })
  if (!known) {
    const created = await createAccount(by, { login, displayName: login })
    if (created.ok) await grantRole(by, { ...term, accountId: created.accountId })
    return created
  }
  const accountId = known.id
  if (known.blockedAt) await unblockAccount(by, { accountId })
  await grantRole(by, { ...term, accountId })
  return resetAccess(by, { accountId })
}

function tell(sentence: string, code: 1 | 2 = 1): number {
  console.error(sentence)
  return code
}

async function main(): Promise<number> {
  const [typed, ...rest] = process.argv.slice(2)
  const parsed = createAccountInput.safeParse({ login: typed ?? '', displayName: typed ?? '' })
  if (!parsed.success || rest.length > 0) return tell(`${t('first.usage')}\n${t('create.loginHint')}`, 2)
  const { login } = parsed.data
  const outcome = await codeFor(login)
  if (!outcome.ok) return tell(sentenceOf(outcome, locale))
  const address = `${env().PUBLIC_URL?.replace(/\/$/, '') ?? ''}/${locale}/sign-in?by=code`
  console.log(t('first.done', { login, until: instantWords(outcome.expiresAt, locale), address }))
  console.log(`\n    ${outcome.code}\n`)
  return 0
}

process.exitCode = await main().finally(() => db.$disconnect())
