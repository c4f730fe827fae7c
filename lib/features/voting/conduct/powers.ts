import type { Actor } from '@/lib/access/actor'
import { type Permission, permits } from '@/lib/access/permissions'
import { admits, mayClose } from '@/lib/features/meetings/workflow'
import type { HallPowers, HallView } from '../views'

/** What somebody may do at a meeting: as the okrug's office, or as the chair or secretary the meeting elected. */
export function powersOf(
  actor: Actor,
  okrugId: string,
  { chair, secretary, attendance, elections }: HallView,
): HallPowers {
  const { state } = attendance
  const chairId = chair?.memberId ?? null
  const may = (permission: Permission, ...memberIds: (string | null)[]) =>
    permits(actor, permission, { okrugId, memberIds })
  const both = [chairId, secretary?.memberId ?? null]
  const isChair = chairId !== null && actor.memberId === chairId
  return {
    checkIn: may('meetings.check-in-member'),
    enter: may('voting.enter-votes'),
    put: may('voting.open-motion', chairId),
    amend: may('meetings.amend-agenda'),
    settle: may('voting.cast-casting-vote', chairId) && (isChair || !chair?.signsIn),
    open: may('meetings.open-meeting'),
    floor: may('meetings.give-floor', ...both) && admits(state, 'run-floor'),
    pause: may('meetings.start-pause', ...both) && admits(state, 'take-break'),
    count: may('meetings.enter-headcount', ...both),
    keep: may('meetings.save-note', ...both),
    note: may('meetings.note-speech', both[1] ?? null) && admits(state, 'note-speech'),
    edit: may('meetings.edit-speech', both[1] ?? null) && admits(state, 'edit-speech'),
    close:
      may('meetings.close-meeting', chairId) &&
      mayClose(
        attendance,
        elections.filter((motion) => motion.kind === 'agenda'),
      ),
  }
}
