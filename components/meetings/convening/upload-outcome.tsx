import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type UploadOutcomeProps = { locale: Locale; outcome: { done?: string; refused?: string } }

/** How the last upload ended, as the upload's route wrote it into the address; a code it does not know is a defect of the address. */
export function UploadOutcome({ locale, outcome: { done, refused } }: UploadOutcomeProps) {
  if (done === 'attached')
    return (
      <Notice tone="good" role="status">
        <p>{translator(locale, 'convening')('papers.done')}</p>
      </Notice>
    )
  const t = translator(locale, 'refusals')
  if (!refused || !/^(forbidden|notFound|meetings\.\w+)$/.test(refused) || !t.has(refused)) return null
  return (
    <Notice tone="bad" role="alert">
      <p>{t(refused, { most: 30 })}</p>
    </Notice>
  )
}
