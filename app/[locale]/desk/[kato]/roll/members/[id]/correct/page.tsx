import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '@/components/desk/desk-frame'
import { CorrectForm } from '@/components/roll/correct-form'
import { fullName } from '@/components/roll/words'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { findMember, settlementsOf } from '@/lib/features/roll/queries/members'
import { enterSecretariat } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'roll')('detail.correct') }
}

export default async function CorrectMember({ params }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const { actor, now } = await enterSecretariat(locale, kato, `/roll/members/${id}/correct`)
  const okrug = (await findOkrug(kato)) ?? notFound()
  const member = (await findMember(actor, kato, id, now)) ?? notFound()
  const t = translator(locale, 'roll')
  const at = `/${locale}/desk/${kato}/roll`
  return (
    <DeskFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path={`/roll/members/${id}/correct`}
      crumbs={[
        { href: at, text: t('title') },
        { href: `${at}/members/${id}`, text: fullName(member) },
      ]}
      title={t('detail.correct')}
      lead={t('detail.correctHint')}
    >
      <CorrectForm locale={locale} okrugId={kato} member={member} settlements={await settlementsOf(kato)} />
    </DeskFrame>
  )
}
