import type { Metadata } from 'next'
import { AccountBar } from '@/components/accounts/account-bar'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkList } from '@/components/ui/link-list'
import { Page } from '@/components/ui/shell/page'
import { correctionsAwaiting, protocolsAwaiting } from '@/lib/features/protocols/queries/published'
import type { AwaitingProtocol } from '@/lib/features/protocols/views'
import { enter } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { instantWords } from '@/lib/platform/i18n/dates'
import { inLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'protocols')('mine.title') }
}

/** Whether it waits for this person, not for the other of the two. */
const isMine = ({ mine, signatures }: Pick<AwaitingProtocol, 'mine' | 'signatures'>) =>
  signatures.every(({ signatory }) => signatory !== mine)

export default async function MyProtocols({ params }: Props) {
  const { locale } = visitOf((await params).locale)
  const { actor } = await enter(locale, '/my/protocols')
  const all = actor.memberId
    ? await Promise.all([protocolsAwaiting(actor.memberId), correctionsAwaiting(actor.memberId)])
    : ([[], []] as const)
  const [protocols, corrections] = [all[0].filter(isMine), all[1].filter(isMine)]
  const t = translator(locale, 'protocols')
  return (
    <Page
      locale={locale}
      path="/my/protocols"
      title={t('mine.title')}
      kind="desk"
      demo={isDemo()}
      account={<AccountBar locale={locale} />}
    >
      {protocols.length + corrections.length === 0 ? (
        <EmptyState title={t('mine.none')}>
          <p>{t('mine.noneText')}</p>
        </EmptyState>
      ) : (
        <LinkList
          links={[
            ...protocols.map((one) => ({ ...one, said: '' })),
            ...corrections.map((one) => ({ ...one, said: `${t('correction.note', { number: one.number })}, ` })),
          ].map(({ meetingId, body, said }) => ({
            href: `/${locale}/my/protocols/${meetingId}`,
            text: inLocale(body.okrug, locale),
            note: `${said}${body.number}, ${instantWords(new Date(body.openedAt), locale)}`,
          }))}
        />
      )}
    </Page>
  )
}
