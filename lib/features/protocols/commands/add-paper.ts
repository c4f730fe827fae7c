import 'server-only'
import { permits } from '@/lib/access/permissions'
import { keepingPaper } from '@/lib/features/meetings/queries/keeping'
import { lockMeeting } from '@/lib/features/meetings/queries/locked'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { safeName } from '@/lib/platform/files/attachment'
import { paperKinds } from '@/lib/platform/files/kinds'
import { keep, lockContent, type Received } from '@/lib/platform/files/store'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { actOf } from '../queries/acts'
import { type AddPaperInput, addPaperInput } from '../schema'
import type { Signatory } from '../views'

const bearers: Record<AddPaperInput['bears'], Signatory[]> = {
  both: ['chair', 'secretary'],
  chair: ['chair'],
  secretary: ['secretary'],
}

/**
 * The office brings a protocol, or a note on one, that was printed and signed by hand, as a scan or as photos of it: the first of the two who
 * look at it. It counts nothing yet. One paper at a time, so that the second knows which of them is meant.
 */
export function addPaper(
  { actor, now }: Context,
  input: AddPaperInput,
  arrived: Received,
): Promise<Outcome<{ paperId: string }>> {
  const { okrugId, meetingId, correctionId, sha256, bears, name } = addPaperInput.parse(input)
  return keepingPaper(arrived, 'page', ({ file, kind }) =>
    transact(async (tx) => {
      const meeting = await lockMeeting(tx, okrugId, meetingId)
      if (!permits(actor, 'protocols.add-paper', { okrugId })) return refuse('forbidden')
      const found = await actOf(tx, meeting, { correctionId, sha256 })
      if (!found.ok) return found
      const signatories = bearers[bears]
      if (found.act.by.some((one) => signatories.includes(one))) return refuse('protocols.alreadySignedOne')
      if ((await tx.signedPaper.count({ where: { okrugId, meetingId, confirmedAt: null } })) > 0)
        return refuse('protocols.paperOpen')
      if (kind !== 'pdf' && kind !== 'webp') return refuse('protocols.notScan')
      // The portal's own file bears nobody's hand: what was printed came back as another.
      if ((await tx.protocolDocument.count({ where: { okrugId, sha256: file.sha256 } })) > 0)
        return refuse('protocols.unsignedPaper')

      await lockContent(tx, file.sha256)
      await keep(file)
      const { accountId } = actor
      const scan = { scanName: safeName(name, kind), scanType: paperKinds[kind], scanSize: file.size }
      const { id: paperId } = await tx.signedPaper.create({
        data: {
          ...{ okrugId, meetingId, correctionId, sha256, signatories, ...scan },
          ...{ scanHash: file.sha256, addedBy: accountId, addedAt: now },
        },
      })
      const by = await pseudonymOf(tx, okrugId, accountId)
      const number = found.act.correction?.number ?? null
      const entry = { meeting: meetingId, number, paper: paperId, sha256, signatories, scan: file.sha256, by }
      await append(tx, okrugId, 'protocols.add-paper', entry, now)
      return done({ paperId })
    }),
  )
}
