import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import type { MotionRef } from '../schema'

/**
 * A question with its meeting, the question's row locked until the transaction ends: `read` while a vote is entered, so that votes run
 * together, `write` to close it, so that none crosses the close. Null when this meeting has no such question.
 */
export async function lockMotion(tx: Tx, { okrugId, meetingId, motionId }: MotionRef, lock: 'write' | 'read') {
  if (lock === 'write')
    await tx.$queryRaw`select 1 from motion where okrug_id = ${okrugId} and id = ${motionId}::uuid for update`
  else await tx.$queryRaw`select 1 from motion where okrug_id = ${okrugId} and id = ${motionId}::uuid for share`
  return tx.motion.findUnique({
    where: { okrugId_id: { okrugId, id: motionId }, meetingId },
    include: { meeting: true, item: true },
  })
}
export type LockedMotion = NonNullable<Awaited<ReturnType<typeof lockMotion>>>

/** A question that may still be voted on. */
export const isOpen = (motion: { closedAt: Date | null; withdrawnAt: Date | null }): boolean =>
  !motion.closedAt && !motion.withdrawnAt
