import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { IssueCodeForm } from '@/components/accounts/code-forms'
import { DeskFrame } from '@/components/desk/desk-frame'
import { MemberArea } from '@/components/roll/member-area'
import { MemberPage } from '@/components/roll/member-page'
import { fullName } from '@/components/roll/words'
import { Section } from '@/components/ui/section'
import { permits } from '@/lib/access/permissions'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { areasOf } from '@/lib/features/roll/queries/areas'
import { findMember } from '@/lib/features/roll/queries/members'
import { enterOffice } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { publicAddress } from '@/lib/platform/env/public-address'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = {
  params: Promise<{ locale: string; kato: string; id: string }>
  searchParams: Promise<{ done?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'roll')('detail.facts') }
}

export default async function Member({ params, searchParams }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const { actor, now } = await enterOffice(locale, kato, `/roll/members/${id}`)
  const okrug = (await findOkrug(kato)) ?? notFound()
  const member = (await findMember(actor, kato, id, now)) ?? notFound()
  const t = translator(locale, 'roll')
  return (
    <DeskFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path={`/roll/members/${id}`}
      crumbs={[{ href: `/${locale}/desk/${kato}/roll`, text: t('title') }]}
      title={fullName(member)}
    >
      <MemberPage
        locale={locale}
        okrugId={kato}
        member={member}
        mayChange={permits(actor, 'roll.correct-member', { okrugId: kato })}
        done={(await searchParams).done}
      />
      <MemberArea
        {...{ locale, member }}
        okrugId={kato}
        areas={await areasOf(kato)}
        mayChange={permits(actor, 'roll.assign-member-area', { okrugId: kato })}
      />
      {permits(actor, 'accounts.issue-code', { okrugId: kato }) ? (
        <Section title={translator(locale, 'accounts')('slip.title')} id="code">
          <IssueCodeForm
            locale={locale}
            address={`${await publicAddress()}/${locale}/sign-in`}
            okrugId={kato}
            memberId={id}
          />
        </Section>
      ) : null}
    </DeskFrame>
  )
}
