import type { Metadata } from 'next'
import { HashFile } from '@/components/protocols/hash-file'
import { Verified } from '@/components/protocols/verified'
import { PlainForm } from '@/components/ui/form/plain-form'
import { FieldRow } from '@/components/ui/form/rows'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/shell/page'
import { verifyProtocol } from '@/lib/features/protocols/queries/verification'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ q?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'verify')('title') }
}

/** What a protocol's paper or file proves, reckoned anew for each who asks. */
export default async function Verify({ params, searchParams }: Props) {
  const { locale } = visitOf((await params).locale)
  const { q } = await searchParams
  const asked = (Array.isArray(q) ? (q[0] ?? '') : (q ?? '')).trim().slice(0, 80)
  const protocol = asked ? await verifyProtocol(asked) : null
  const t = translator(locale, 'verify')
  const words = (['label', 'hint', 'working', 'tooLarge'] as const).map((key) => [key, t(`file.${key}`)])
  return (
    <Page locale={locale} path="/verify" title={t('title')} lead={t('lead')} kind="public" demo={isDemo()}>
      {protocol ? <Verified locale={locale} protocol={protocol} /> : null}
      {asked && !protocol ? (
        <Notice tone="bad" title={t('none')} role="status">
          <p>{t('noneText')}</p>
        </Notice>
      ) : null}
      <div className="mt-8 space-y-8">
        <PlainForm locale={locale} to={`/${locale}/verify`} label={t('title')}>
          <FieldRow>
            <TextField name="q" label={t('q')} hint={t('qHint')} value={asked} width="wide" maxLength={80} />
            <SubmitButton>{t('submit')}</SubmitButton>
          </FieldRow>
        </PlainForm>
        <HashFile
          words={Object.fromEntries(words) as Parameters<typeof HashFile>[0]['words']}
          to={`/${locale}/verify?q={hash}`}
        />
      </div>
    </Page>
  )
}
