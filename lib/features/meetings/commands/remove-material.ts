import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { StoreAway } from '@/lib/platform/files/shelf'
import { drop, lockContent } from '@/lib/platform/files/store'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { lockMeeting } from '../queries/locked'
import { type MaterialRef, materialRef } from '../schema'
import { admits, publicStates } from '../workflow'

type Code = 'forbidden' | 'notFound' | 'meetings.wrongState'

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
    })
}

/** Takes a paper away. The ledger keeps that it was there and what its content was; the content itself is gone. */
export async function removeMaterial({ actor, now }: Context, input: MaterialRef): Promise<Outcome<object, Code>> {
  const { okrugId, meetingId, materialId } = materialRef.parse(input)
  let contents: string[] = []
  const outcome = await transact(async (tx): Promise<Outcome<object, Code>> => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    const where = { okrugId, id: materialId, item: { meetingId } }
    const material = await tx.meetingMaterial.findFirst({ where })
    if (!permits(actor, 'meetings.remove-material', { okrugId })) return refuse('forbidden')
    if (!meeting || !material) return refuse('notFound')
    if (!admits(meeting.state, 'attach-material')) return refuse('meetings.wrongState')

    if ((await tx.meetingMaterial.deleteMany({ where })).count === 0) return refuse('notFound')
    await tx.meeting.update({ where: { okrugId_id: { okrugId, id: meetingId } }, data: { changedAt: now } })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const { itemId, sha256 } = material
    const entry = { by, meeting: meetingId, item: itemId, material: materialId, sha256 }
    await append(tx, okrugId, 'meetings.remove-material', entry, now)
    if (publicStates.includes(meeting.state)) await publish(tx, okrugId)
    contents = [sha256]
    return done()
  })
  await dropUnused(contents)
  return outcome
}
