import type { StageView } from '../views'
import { type MeetingState, meetingStates } from '../workflow'

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
const opened: readonly MeetingState[] = ['open', 'closed', 'withAkim']

const place = (state: MeetingState) => meetingStates.indexOf(state)

/** The stages of a session in order, from the members' request or the draft to the akim; one without quorum ends at registration. */
export function stagesOf(
  { state, byMembers }: { state: MeetingState; byMembers: boolean },
  reached: Partial<Record<MeetingState, Date | null>>,
): StageView[] {
  const failed = state === 'failed'
  const way = (byMembers ? asked : usual).filter((stage) => !failed || !opened.includes(stage))
  const here = place(failed ? 'registration' : state)
  const stages = way.map((stage, i): StageView => {
    const next = way[i + 1]
    const passed = failed || stage === 'withAkim' || (next !== undefined && place(next) <= here)
    const stand = place(stage) > here ? 'later' : passed ? 'done' : 'now'
    return { stage, stand, at: reached[stage] ?? null }
  })
  return failed ? [...stages, { stage: 'failed', stand: 'failed', at: reached.failed ?? null }] : stages
}
