import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { dropUnused } from '../queries/keeping'
import { lockMeeting } from '../queries/locked'
import { type MaterialRef, materialRef } from '../schema'
import { admits, publicStates } from '../workflow'

type Code = 'forbidden' | 'notFound' | 'meetings.wrongState'

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
