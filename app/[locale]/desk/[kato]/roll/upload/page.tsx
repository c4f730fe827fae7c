import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '@/components/desk/desk-frame'
import { ColumnGuide } from '@/components/roll/column-guide'
import { UploadForm } from '@/components/roll/upload-form'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { columns, required } from '@/lib/features/roll/sheet/columns'
import { limits } from '@/lib/features/roll/sheet/refusal'
import { enterSecretariat } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string }>; searchParams: Promise<{ refused?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'roll')('upload.title') }
}

export default async function Upload({ params, searchParams }: Props) {
  const { locale: segment, kato } = await params
  const { locale } = visitOf(segment)
  await enterSecretariat(locale, kato, '/roll/upload')
  const okrug = (await findOkrug(kato)) ?? notFound()
  const { refused } = await searchParams
  const t = translator(locale, 'roll')
  const guide = columns.map((column) => ({ column, required: required.includes(column) }))
  return (
    <DeskFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path="/roll/upload"
      crumbs={[{ href: `/${locale}/desk/${kato}/roll`, text: t('title') }]}
      title={t('upload.title')}
      lead={t('upload.lead')}
    >
      <div className="mb-10">
        <UploadForm
          locale={locale}
          okrugId={kato}
          megabytes={limits.bytes / 1024 / 1024}
          rows={limits.rows}
          refused={refused}
        />
      </div>
      <ColumnGuide locale={locale} okrugId={kato} columns={guide} />
    </DeskFrame>
  )
}
