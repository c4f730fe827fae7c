import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '@/components/desk/desk-frame'
import { UploadPage } from '@/components/roll/upload-page'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { findUpload } from '@/lib/features/roll/queries/uploads'
import { enterOffice } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { instantWords } from '@/lib/platform/i18n/dates'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'roll')('upload.title') }
}

export default async function Upload({ params }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const { actor } = await enterOffice(locale, kato, `/roll/uploads/${id}`)
  const okrug = (await findOkrug(kato)) ?? notFound()
  const upload = (await findUpload(actor, kato, id)) ?? notFound()
  const t = translator(locale, 'roll')
  return (
    <DeskFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path={`/roll/uploads/${id}`}
      crumbs={[{ href: `/${locale}/desk/${kato}/roll`, text: t('title') }]}
      title={t('preview.title', { at: instantWords(upload.uploadedAt, locale) })}
    >
      <UploadPage locale={locale} okrugId={kato} upload={upload} />
    </DeskFrame>
  )
}
