import type { ComponentProps } from 'react'
import { ProofFields } from '@/components/accounts/proof-fields'
import { ButtonLink } from '@/components/ui/button-link'
import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { Notice } from '@/components/ui/notice'
import { Heading, Section } from '@/components/ui/section'
import type { SecondState } from '@/lib/features/accounts/views'
import type { Signable } from '@/lib/features/protocols/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { Manifest } from './manifest'

type SigningWaysProps = Pick<ComponentProps<typeof ConfirmForm>, 'action' | 'open' | 'submit' | 'main'> & {
  locale: Locale
  meetingId: string
  /** null while the files that it names are being made */
  manifest: Signable | null
  /** of the file that the manifest is saved as */
  name: string
  /** what pressing leads to */
  sentence: string
  second: SecondState
}

/** The three ways in which chair and secretary sign exactly what stands above, once its files are there. */
export function SigningWays({ locale, meetingId, manifest, name, sentence, second, ...form }: SigningWaysProps) {
  const t = translator(locale, 'signing')
  if (!manifest)
    return (
      <Notice tone="due" title={t('ways')}>
        <p>{t('wait')}</p>
      </Notice>
    )
  return (
    <div className="mt-8">
      <Section title={t('ways')}>
        <Manifest locale={locale} manifest={manifest} name={name} />
        <Heading>{t('here')}</Heading>
        {second === 'off' ? (
          <p className="max-w-prose">{t('secondNeeded')}</p>
        ) : (
          <ConfirmForm locale={locale} sentence={<p>{sentence}</p>} tone="primary" {...form}>
            <ProofFields locale={locale} asks="signature" second={second} />
          </ConfirmForm>
        )}
        <Heading>{t('byCertificate')}</Heading>
        <p className="mb-3">{t('byCertificateText')}</p>
        <ButtonLink tone="secondary" href={`/${locale}/my/protocols/${meetingId}/certificate`}>
          {t('sheet.title')}
        </ButtonLink>
        <Heading>{t('byPaper')}</Heading>
        <p className="max-w-prose">{t('byPaperText')}</p>
      </Section>
    </div>
  )
}
