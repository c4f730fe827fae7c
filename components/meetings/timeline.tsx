import { DateText } from '@/components/ui/date-text'
import { type Step, Steps } from '@/components/ui/steps'
import type { DeskMeeting } from '@/lib/features/meetings/views'
import { type MeetingState, meetingStates } from '@/lib/features/meetings/workflow'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

const usual: readonly MeetingState[] = [
  'draft',
  'announced',
  'materialsSent',
  'registration',
  'open',
  'closed',
  'withAkim',
]
const asked: readonly MeetingState[] = ['requested', 'akimReview', ...usual]

/** The stages of a session from request or draft to the akim, with when each was reached. */
export function Timeline({ locale, meeting }: { locale: Locale; meeting: DeskMeeting }) {
  const t = translator(locale, 'convening')
  const { state, reached, request } = meeting
  const failed = state === 'failed'
  const stages = (request ? asked : usual).filter((stage) => !failed || !['open', 'closed', 'withAkim'].includes(stage))
  const at = meetingStates.indexOf(failed ? 'registration' : state)
  const steps: Step[] = stages.map((stage, i) => {
    const next = stages[i + 1]
    const begun = meetingStates.indexOf(stage) <= at
    const over = failed || stage === 'withAkim' || (next !== undefined && meetingStates.indexOf(next) <= at)
    const when = reached[stage]
    return {
      key: stage,
      text: t(`stage.${stage}`),
      state: begun ? (over ? 'done' : 'now') : 'later',
      note: when ? <DateText locale={locale} value={when} /> : undefined,
    }
  })
  if (failed) {
    const when = reached.failed
    const note = when ? <DateText locale={locale} value={when} /> : undefined
    steps.push({ key: 'failed', text: t('stage.failed'), state: 'failed', note })
  }
  return <Steps locale={locale} label={t('stages')} steps={steps} />
}
