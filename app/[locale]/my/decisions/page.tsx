import type { Metadata } from 'next'
import { AccountBar } from '@/components/accounts/account-bar'
import { LetterList } from '@/components/decisions/execution/letter-list'
import { Page } from '@/components/ui/shell/page'
import { lettersDue } from '@/lib/features/decisions/queries/waiting'
import { enter } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'execution')('letters.title') }
}

export default async function MyLetters({ params }: Props) {
  const { locale } = visitOf((await params).locale)
  const { actor, now } = await enter(locale, '/my/decisions')
  const t = translator(locale, 'execution')
  return (
    <Page
      locale={locale}
      path="/my/decisions"
      title={t('letters.title')}
      lead={t('letters.lead')}
      kind="desk"
      demo={isDemo()}
      account={<AccountBar locale={locale} />}
    >
      <LetterList locale={locale} letters={actor.memberId ? await lettersDue(actor.memberId, now) : []} />
    </Page>
  )
}
