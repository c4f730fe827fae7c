import { DateText } from '@/components/ui/date-text'
import { Steps } from '@/components/ui/steps'
import type { DeskMeeting, StageView } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** The stages of a meeting from request or draft to the akim, with when each was reached. */
export function Timeline({ locale, kind, stages }: { locale: Locale; kind: DeskMeeting['kind']; stages: StageView[] }) {
  const t = translator(locale, 'convening')
  const steps = stages.map(({ stage, stand, at }) => ({
    key: stage,
    text: t(`stage.${stage}`, { kind }),
    state: stand,
    note: at ? <DateText locale={locale} value={at} /> : undefined,
  }))
  return <Steps locale={locale} label={t('stages')} steps={steps} />
}
