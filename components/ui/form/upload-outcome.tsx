import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { Notice } from '../notice'

type UploadOutcomeProps = {
  locale: Locale
  outcome: { done?: string; refused?: string }
  /** what is said where the file has come */
  words: string
}

/** How the last upload ended, as the upload's route wrote it into the address; a code it does not know is a defect of the address. */
export function UploadOutcome({ locale, outcome: { done, refused }, words }: UploadOutcomeProps) {
  if (done === 'attached')
    return (
      <Notice tone="good" role="status">
        <p>{words}</p>
      </Notice>
    )
  const t = translator(locale, 'refusals')
  if (!refused || !/^[a-z]+(\.[\w.]+)?$/i.test(refused) || !t.has(refused)) return null
  return (
    <Notice tone="bad" role="alert">
      <p>{t(refused, { most: 30 })}</p>
    </Notice>
  )
}
