import { initials } from '@/lib/features/roll/identity/names'
import type { HallView, MotionView } from '../views'

/**
 * A hall as everyone may see it on its wall, who is not signed in: members of the assembly by name, residents who stand for something by
 * surname and initials (law.md section 3).
 */
export function onTheWall(hall: HallView): HallView {
  const members = new Set(hall.attendance.seats.filter(({ seat }) => seat > 0).map(({ memberId }) => memberId))
  const shown = (motion: MotionView | null) =>
    motion?.candidate && !members.has(motion.candidateId ?? '')
      ? { ...motion, candidate: initials(motion.candidate) }
      : motion
  return { ...hall, current: shown(hall.current), last: shown(hall.last) }
}
