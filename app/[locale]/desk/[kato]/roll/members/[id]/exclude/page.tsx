import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '@/components/desk/desk-frame'
import { ExcludeForm } from '@/components/roll/exclude-form'
import { RestoreForm } from '@/components/roll/restore-form'
import { fullName } from '@/components/roll/words'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { findMember } from '@/lib/features/roll/queries/members'
import { exclusionReasons } from '@/lib/features/roll/workflow'
import { enterSecretariat } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'
import { almatyDate } from '@/lib/statute/civil-date'

type Props = { params: Promise<{ locale: string; kato: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'roll')('detail.exclude') }
}

export default async function ExcludeMember({ params }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const { actor, now } = await enterSecretariat(locale, kato, `/roll/members/${id}/exclude`)
  const okrug = (await findOkrug(kato)) ?? notFound()
  const member = (await findMember(actor, kato, id, now)) ?? notFound()
  const t = translator(locale, 'roll')
  const way = member.exclusion ? 'restore' : 'exclude'
  const place = { locale, okrugId: kato, id }
  const at = `/${locale}/desk/${kato}/roll`
  return (
    <DeskFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path={`/roll/members/${id}/exclude`}
      crumbs={[
        { href: at, text: t('title') },
        { href: `${at}/members/${id}`, text: fullName(member) },
      ]}
      title={t(`detail.${way}`)}
      lead={t(`detail.${way}Lead`)}
    >
      {member.exclusion ? (
        <RestoreForm {...place} />
      ) : (
        <ExcludeForm {...place} reasons={exclusionReasons} today={almatyDate(now)} />
      )}
    </DeskFrame>
  )
}
