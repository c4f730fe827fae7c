import 'server-only'
import { transact } from '@/lib/platform/db/client'
import type { Outcome } from '@/lib/platform/errors/outcome'
import { type Paper, withPaper } from '@/lib/platform/files/picture'
import { StoreAway } from '@/lib/platform/files/shelf'
import { bring, drop, lockContent, type Received } from '@/lib/platform/files/store'

/**
 * A store that is asked to forget something is waited for no longer than its answer may take (files/s3.ts), so that the lock outlives the
 * question.
 */
const patience = { timeout: 30_000 }

/** What was done stays done. */
function left(fault: Error): void {
  if (!(fault instanceof StoreAway)) throw fault
  console.error(fault.message)
}

/** Deletes the files that no material, scan, protocol or picture of the work names any more. A crash before this, or a store that
 * does not answer, leaves files nobody can reach, never a material without its file. */
export async function dropUnused(contents: readonly string[]): Promise<void> {
  for (const sha256 of contents)
    await transact(async (tx) => {
      await lockContent(tx, sha256)
      const materials = await tx.meetingMaterial.count({ where: { sha256 } })
      const scans = await tx.paperSheet.count({ where: { scanHash: sha256 } })
      const documents = await tx.protocolDocument.count({ where: { sha256 } })
      const papers = await tx.signedPaper.count({ where: { scanHash: sha256 } })
      const evidence = await tx.executionEvidence.count({ where: { sha256 } })
      if (materials + scans + documents + papers + evidence === 0) await drop(sha256).catch(left)
    }, patience)
}

/**
 * Does a command's `work` with a paper that arrived, once its bytes are where they may stay: a slow line to the store holds no lock up, and
 * nothing lies there afterwards of what the command refused. Authorise whoever sent it before.
 */
export const keepingPaper = <T extends object, Code extends string>(
  arrived: Received,
  shows: Parameters<typeof withPaper>[1],
  work: (paper: Paper) => Promise<Outcome<T, Code>>,
): Promise<Outcome<T, Code>> =>
  withPaper(arrived, shows, async (paper) => {
    const { file, kind } = paper
    if (!kind || kind === 'macros') return work(paper)
    await bring(file)
    const outcome = await work(paper)
    if (!outcome.ok) await dropUnused([file.sha256])
    return outcome
  })
