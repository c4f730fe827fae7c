import { Tag, type Tone } from '@/components/ui/tag'
import type { MeetingSummary } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type MeetingState = MeetingSummary['state']

const over: Partial<Record<MeetingState, Tone>> = {
  withAkim: 'good',
  protocolSigned: 'good',
  closed: 'info',
  failed: 'bad',
  permitted: 'good',
  refused: 'bad',
  withdrawn: 'neutral',
}
const ahead: readonly MeetingState[] = [
  'requested',
  'akimReview',
  'signatures',
  'districtReview',
  'draft',
  'announced',
  'materialsSent',
]

/** Where a meeting stands, in a word. */
export function StateTag({ locale, state }: { locale: Locale; state: MeetingState }) {
  const tone = over[state] ?? (ahead.includes(state) ? 'due' : 'info')
  return <Tag tone={tone}>{translator(locale, 'meetings')(`state.${state}`)}</Tag>
}
