import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { almatyDate } from '@/lib/statute/civil-date'
import { lockMeeting } from '../queries/locked'
import { isSigned } from '../queries/sheets'
import { type SheetInput, sheetInput } from '../schema'
import { admits, comesFor, enteringOf } from '../workflow'

type Code =
  | 'forbidden'
  | 'notFound'
  | 'meetings.wrongState'
  | 'meetings.protocolSigned'
  | 'meetings.cardsNotBallots'
  | 'meetings.namesNotCards'
  | 'meetings.noQuestion'
  | 'meetings.sheetUndated'
  | 'meetings.sheetDate'

/**
 * Notes that a sheet came on paper. Signatures count from the day on their sheet, not before the initiative began (GA-3). Ballots answer the
 * question that is open now; in a gathering who has no phone raises a card.
 */
export async function addSheet(
  { actor, now }: Context,
  input: SheetInput,
): Promise<Outcome<{ sheetId: string }, Code>> {
  const { okrugId, meetingId, purpose, label, dated } = sheetInput.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId, 'read')
    if (!permits(actor, 'meetings.add-sheet', { okrugId })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!comesFor(meeting.kind, purpose))
      return refuse(purpose === 'votes' ? 'meetings.cardsNotBallots' : 'meetings.namesNotCards', { field: 'purpose' })
    if (!admits(meeting.state, enteringOf[purpose])) return refuse('meetings.wrongState')
    if (await isSigned(tx, { okrugId, meetingId })) return refuse('meetings.protocolSigned')
    const open = { okrugId, meetingId, closedAt: null, withdrawnAt: null }
    const motion = purpose === 'votes' ? await tx.motion.findFirst({ where: open, select: { id: true } }) : null
    if (purpose === 'votes' && !motion) return refuse('meetings.noQuestion', { field: 'purpose' })
    const signedOn = purpose === 'signatures' ? dated : undefined
    if (purpose === 'signatures' && !signedOn) return refuse('meetings.sheetUndated', { field: 'dated' })
    const [from, until] = [almatyDate(meeting.createdAt), almatyDate(now)]
    if (signedOn && (signedOn < from || signedOn > until))
      return refuse('meetings.sheetDate', { params: { from, until }, field: 'dated' })

    const { id: sheetId } = await tx.paperSheet.create({
      data: {
        okrugId,
        meetingId,
        purpose,
        label,
        dated: signedOn ? new Date(signedOn) : null,
        motionId: motion?.id ?? null,
        addedAt: now,
      },
    })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    await append(tx, okrugId, 'meetings.add-sheet', { by, meeting: meetingId, sheet: sheetId, purpose }, now)
    return done({ sheetId })
  })
}
