/** Longer than all tries of a job together (lib/platform/jobs/worker.ts), in milliseconds. */
export const patience = 20 * 60_000

/** Whether a file was ordered so long ago that its job was given up: somebody has to order it again. */
export const isLate = ({ size, orderedAt }: { size: number | null; orderedAt: Date }, now: Date): boolean =>
  size === null && now.getTime() - orderedAt.getTime() > patience
