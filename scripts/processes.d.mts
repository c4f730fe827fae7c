import type { ChildProcess } from 'node:child_process'
/** A program that was started by us. */
export type Started = { child: ChildProcess; ended: Promise<{ code: number | null; signal: string | null }> }
export function stop(started: Started, patience?: number): Promise<void>
