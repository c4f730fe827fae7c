import type { RuleId } from '@/lib/statute/catalogue'
import type { CivilDate } from '@/lib/statute/civil-date'

/** What has to be done: a key of the namespace `desk`, under `due.`. */
export type DueKind =
  | 'answerRequest'
  | 'announce'
  | 'sendMaterials'
  | 'hold'
  | 'confirmProtocol'
  | 'answerDecisions'
  | 'tellMembers'
  | 'quarter'

/** One running term of an okrug: its last day, the article it comes from, and where at the desk it is dealt with. */
export type DueView = {
  kind: DueKind
  rule: RuleId
  due: CivilDate
  /** negative when overdue */
  daysLeft: number
  meetingId?: string
  /** № of the meeting, where it has one */
  number?: number
  /** how many things wait, where several do */
  count?: number
  /** for a quarter: the last day on which a notice still makes it in time */
  lastNotice?: CivilDate
}
