import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountBar } from '@/components/accounts/account-bar'
import { DecisionPage } from '@/components/decisions/decision-page'
import { DistrictForms } from '@/components/decisions/dispute/district-forms'
import { Page } from '@/components/ui/shell/page'
import { permits } from '@/lib/access/permissions'
import { disputesIn } from '@/lib/features/decisions/queries/waiting'
import { enterDistrict } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { inLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'
import { almatyDate } from '@/lib/statute/civil-date'

type Props = { params: Promise<{ locale: string; kato: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'dispute')('district.page') }
}

export default async function DistrictDispute({ params }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const { actor, now } = await enterDistrict(locale, kato, `/decisions/${id}`)
  const [course] = await disputesIn(kato, now, id)
  if (!course) return notFound()
  return (
    <Page
      locale={locale}
      path={`/district/${kato}/decisions/${id}`}
      title={inLocale(course.decision.title, locale)}
      eyebrow={inLocale(course.okrug, locale)}
      breadcrumbs={[{ href: `/${locale}/district/${kato}`, text: translator(locale, 'deputies')('title') }]}
      kind="desk"
      demo={isDemo()}
      account={<AccountBar locale={locale} />}
    >
      <DistrictForms
        locale={locale}
        districtId={kato}
        course={course}
        today={almatyDate(now)}
        may={{
          schedule: permits(actor, 'decisions.schedule-discussion', { districtId: kato }),
          record: permits(actor, 'decisions.record-discussion', { districtId: kato }),
          resolve: permits(actor, 'decisions.resolve-dispute', { districtId: kato }),
        }}
      />
      <DecisionPage locale={locale} okrugId={course.decision.okrugId} course={course} />
    </Page>
  )
}
