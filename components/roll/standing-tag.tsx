import { Tag } from '@/components/ui/tag'
import type { MemberView } from '@/lib/features/roll/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** Whether a person counts today, or why not. */
export function StandingTag({ locale, standing }: { locale: Locale; standing: MemberView['standing'] }) {
  return (
    <Tag tone={standing === 'eligible' ? 'good' : 'neutral'}>{translator(locale, 'roll')(`standings.${standing}`)}</Tag>
  )
}
