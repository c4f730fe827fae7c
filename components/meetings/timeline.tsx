import { DateText } from '@/components/ui/date-text'
import { Steps } from '@/components/ui/steps'
import type { StageView } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** The stages of a session from request or draft to the akim, with when each was reached. */
export function Timeline({ locale, stages }: { locale: Locale; stages: StageView[] }) {
  const t = translator(locale, 'convening')
  const steps = stages.map(({ stage, stand, at }) => ({
    key: stage,
    text: t(`stage.${stage}`),
    state: stand,
    note: at ? <DateText locale={locale} value={at} /> : undefined,
  }))
  return <Steps locale={locale} label={t('stages')} steps={steps} />
}
