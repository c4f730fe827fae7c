import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '@/components/desk/desk-frame'
import { RollPage } from '@/components/roll/roll-page'
import { ButtonLink } from '@/components/ui/button-link'
import { permits } from '@/lib/access/permissions'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { listMembers, rollCounts, settlementsOf } from '@/lib/features/roll/queries/members'
import { latestUploads } from '@/lib/features/roll/queries/uploads'
import { enterOffice } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = {
  params: Promise<{ locale: string; kato: string }>
  searchParams: Promise<{ settlement?: string; page?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'roll')('title') }
}

export default async function Roll({ params, searchParams }: Props) {
  const { locale: segment, kato } = await params
  const { locale } = visitOf(segment)
  const { actor, now } = await enterOffice(locale, kato, '/roll')
  const okrug = (await findOkrug(kato)) ?? notFound()
  const { settlement, page } = await searchParams
  const counts = (await rollCounts(actor, kato, now)) ?? notFound()
  const settlements = await settlementsOf(kato)
  const chosen = settlements.find((one) => one.kato === settlement)?.kato
  const filter = { settlementId: chosen, page: Math.max(1, Math.min(Number(page) || 1, 10_000)) }
  const members = (await listMembers(actor, kato, filter, now)) ?? notFound()
  const t = translator(locale, 'roll')
  const open = permits(actor, 'roll.upload-roll', { okrugId: kato }) ? (
    <ButtonLink href={`/${locale}/desk/${kato}/roll/upload`}>{t('upload.open')}</ButtonLink>
  ) : null
  return (
    <DeskFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path="/roll"
      title={t('title')}
      lead={t('lead')}
      actions={
        counts.members > 0 && (
          <>
            {open}
            <ButtonLink tone="secondary" href={`/${locale}/desk/${kato}/roll/areas`}>
              {translator(locale, 'areas')('open')}
            </ButtonLink>
          </>
        )
      }
    >
      <RollPage
        {...{ locale, counts, members, settlements, chosen, open }}
        okrugId={kato}
        uploads={await latestUploads(actor, kato)}
      />
    </DeskFrame>
  )
}
