import { Tag, type Tone } from '@/components/ui/tag'
import type { SheetStand } from '@/lib/features/desk/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

const tones: Record<SheetStand, Tone> = {
  kept: 'neutral',
  fresh: 'neutral',
  typing: 'info',
  waits: 'due',
  differs: 'bad',
  agreed: 'good',
}

/** How far a sheet of paper is. */
export const SheetTag = ({ locale, stand }: { locale: Locale; stand: SheetStand }) => (
  <Tag tone={tones[stand]}>{translator(locale, 'papers')(`stand.${stand}`)}</Tag>
)
