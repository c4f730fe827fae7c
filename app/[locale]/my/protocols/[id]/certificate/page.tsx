import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountBar } from '@/components/accounts/account-bar'
import { Correction } from '@/components/protocols/corrections'
import { CertificateForm } from '@/components/protocols/signing/certificate-form'
import { Page } from '@/components/ui/shell/page'
import { toSign } from '@/lib/features/protocols/queries/published'
import { enter } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { inLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'signing')('sheet.title') }
}

/** The only page whose policy lets it speak to NCALayer on the reader's own computer (proxy.ts). */
export default async function Certificate({ params }: Props) {
  const { locale: segment, id } = await params
  const { locale } = visitOf(segment)
  const path = `/my/protocols/${id}/certificate`
  const { actor, session } = await enter(locale, path)
  const act = (actor.memberId && (await toSign(actor.memberId, id))) || notFound()
  const t = translator(locale, 'signing')
  return (
    <Page
      locale={locale}
      path={path}
      title={t('sheet.title')}
      lead={t('sheet.lead')}
      eyebrow={`${inLocale(act.body.okrug, locale)}, ${act.body.number}`}
      breadcrumbs={[
        { href: `/${locale}/my/protocols`, text: translator(locale, 'protocols')('mine.title') },
        { href: `/${locale}/my/protocols/${id}`, text: act.body.number },
      ]}
      kind="desk"
      demo={isDemo()}
      account={<AccountBar locale={locale} />}
    >
      {act.correction ? (
        <div className="mb-6">
          <Correction locale={locale} correction={act.correction} body={act.body} />
        </div>
      ) : null}
      <CertificateForm
        locale={locale}
        okrugId={act.okrugId}
        meetingId={id}
        correctionId={act.correction?.id}
        signable={act.signable}
        number={act.correction ? `${act.body.number}.c${act.correction.number}` : act.body.number}
        second={session?.second ?? 'off'}
      />
    </Page>
  )
}
