import type { StageView } from '../views'
import { type MeetingKind, type MeetingState, meetingStates } from '../workflow'

const prepared: readonly MeetingState[] = ['draft']
const asked: readonly MeetingState[] = ['requested', 'akimReview', 'draft']
const initiated: readonly MeetingState[] = ['signatures', 'districtReview', 'permitted']
const opened: readonly MeetingState[] = ['open', 'closed', 'withAkim']

const place = (state: MeetingState) => meetingStates.indexOf(state)

/** Who brought a meeting about: `byMembers` asked for a session (AS-2) or a gathering (GA-3). */
type Way = { kind: MeetingKind; state: MeetingState; byMembers: boolean }

function wayOf({ kind, byMembers }: Way): readonly MeetingState[] {
  const first = !byMembers ? prepared : kind === 'session' ? asked : initiated
  const materials: readonly MeetingState[] = kind === 'session' ? ['materialsSent'] : []
  return [...first, 'announced', ...materials, 'registration', ...opened]
}

/** How a meeting ended before its time, and the last stage it had reached: one without quorum, an initiative refused or taken back. */
const endings: Partial<Record<MeetingState, MeetingState>> = {
  failed: 'registration',
  refused: 'districtReview',
  withdrawn: 'signatures',
}

/** The stages of a meeting in order, from the members' request or the draft to the akim; one that ended early ends where it did. */
export function stagesOf(meeting: Way, reached: Partial<Record<MeetingState, Date | null>>): StageView[] {
  const { state } = meeting
  const last = endings[state]
  const here = place(last ?? state)
  const way = wayOf(meeting).filter((stage) => !last || place(stage) <= here)
  const stages = way.map((stage, i): StageView => {
    const next = way[i + 1]
    const passed = last !== undefined || stage === 'withAkim' || (next !== undefined && place(next) <= here)
    const stand = place(stage) > here ? 'later' : passed ? 'done' : 'now'
    return { stage, stand, at: reached[stage] ?? null }
  })
  return last ? [...stages, { stage: state, stand: 'failed', at: reached[state] ?? null }] : stages
}
