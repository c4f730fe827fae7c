/** Longer than a job takes that fails a few times first (lib/platform/jobs/worker.ts), in milliseconds. */
export const patience = 20 * 60_000

/** Whether a file was ordered so long ago that something is wrong: somebody has to look, and may order it again. */
export const isLate = ({ size, orderedAt }: { size: number | null; orderedAt: Date }, now: Date): boolean =>
  size === null && now.getTime() - orderedAt.getTime() > patience
