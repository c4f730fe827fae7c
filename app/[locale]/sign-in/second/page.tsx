import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { EnrolSecondForm, PassSecondForm } from '@/components/accounts/second-factor-forms'
import { SignOutButton } from '@/components/accounts/sign-out-button'
import { ButtonLink } from '@/components/ui/button-link'
import { Disclosure } from '@/components/ui/disclosure'
import { Page } from '@/components/ui/shell/page'
import { enrolmentIn } from '@/lib/features/accounts/queries/second'
import { currentHalf, ownContext } from '@/lib/platform/auth/current'
import { isDemo } from '@/lib/platform/env/demo'
import { localPath } from '@/lib/platform/http/local-path'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ next?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'accounts')('second.askTitle') }
}

/** Between password and portal: the code of the phone, or how to set it up. */
export default async function SecondFactor({ params, searchParams }: Props) {
  const { locale } = visitOf((await params).locale)
  const next = localPath((await searchParams).next) ?? undefined
  const context = await ownContext()
  if (!context.actor) redirect(`/${locale}/sign-in`)
  const half = await currentHalf()
  if (!half && next) redirect(next)
  const t = translator(locale, 'accounts')
  const enrols = half?.pending === 'enrol'
  const issuer = translator(locale, 'ui')('name')
  return (
    <Page
      locale={locale}
      path="/sign-in/second"
      title={half ? t(enrols ? 'second.enrolTitle' : 'second.askTitle') : t('second.passed')}
      lead={half ? t(enrols ? 'second.enrolLead' : 'second.askLead', { name: half.displayName }) : null}
      kind="public"
      demo={isDemo()}
      actions={half ? <SignOutButton locale={locale} /> : undefined}
    >
      {half ? null : <ButtonLink href={`/${locale}/my`}>{t('second.onward')}</ButtonLink>}
      {half && enrols ? (
        <EnrolSecondForm locale={locale} next={next} enrolment={enrolmentIn(context, { issuer, label: half.login })} />
      ) : null}
      {half && !enrols ? (
        <div className="max-w-2xl">
          <PassSecondForm locale={locale} next={next} />
          <Disclosure title={t('second.lost')}>
            <p>{t('second.lostText')}</p>
          </Disclosure>
        </div>
      ) : null}
    </Page>
  )
}
