import { Tag, type Tone } from '@/components/ui/tag'
import type { UploadSummary } from '@/lib/features/roll/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

const tones: Record<UploadSummary['state'], Tone> = {
  reading: 'info',
  refused: 'bad',
  ready: 'due',
  importing: 'info',
  imported: 'good',
  discarded: 'neutral',
}

/** Where an uploaded file stands. */
export function UploadTag({ locale, state }: { locale: Locale; state: UploadSummary['state'] }) {
  return <Tag tone={tones[state]}>{translator(locale, 'roll')(`states.${state}`)}</Tag>
}
