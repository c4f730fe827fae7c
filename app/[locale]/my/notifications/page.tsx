import type { Metadata } from 'next'
import { AccountBar } from '@/components/accounts/account-bar'
import { ContactForms } from '@/components/notifications/contact-forms'
import { ContactList } from '@/components/notifications/contact-list'
import { PaceForm } from '@/components/notifications/pace-form'
import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { Section } from '@/components/ui/section'
import { Page } from '@/components/ui/shell/page'
import { renewCalendarAction } from '@/lib/features/notifications/actions'
import { ownNews } from '@/lib/features/notifications/queries/contacts'
import { enter } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'notifications')('news.title') }
}

export default async function MyNotifications({ params }: Props) {
  const { locale } = visitOf((await params).locale)
  const { actor } = await enter(locale, '/my/notifications')
  const news = await ownNews(actor, locale === 'ru' ? 'ru' : 'kk')
  const t = translator(locale, 'notifications')
  return (
    <Page
      locale={locale}
      path="/my/notifications"
      title={t('news.title')}
      lead={t('news.lead')}
      breadcrumbs={[{ href: `/${locale}/my`, text: translator(locale, 'accounts')('my.title') }]}
      kind="desk"
      demo={isDemo()}
      account={<AccountBar locale={locale} />}
    >
      <Section title={t('news.where')} id="contacts">
        <ContactList locale={locale} contacts={news.contacts} />
        <ContactForms locale={locale} news={news} />
      </Section>
      <Section title={t('news.what')} id="topics">
        <PaceForm locale={locale} paces={news.paces} />
      </Section>
      {news.calendar ? (
        <Section title={t('news.calendar.title')} lead={t('news.calendar.text')} id="calendar">
          <a className="break-all" href={news.calendar}>
            {t('news.calendar.link')}
          </a>
          <div className="mt-4">
            <ConfirmForm
              locale={locale}
              action={renewCalendarAction.bind(null, { locale })}
              open={t('news.calendar.renewOpen')}
              sentence={<p>{t('news.calendar.renewText')}</p>}
              submit={t('news.calendar.renew')}
            />
          </div>
        </Section>
      ) : null}
    </Page>
  )
}
