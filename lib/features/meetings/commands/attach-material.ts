import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { safeName } from '@/lib/platform/files/attachment'
import { paperKinds } from '@/lib/platform/files/kinds'
import { keep, lockContent, type Received } from '@/lib/platform/files/store'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { materialsGate } from '../gates/materials'
import { keepingPaper } from '../queries/keeping'
import { lockMeeting } from '../queries/locked'
import { type MaterialInput, materialInput } from '../schema'
import { admits, publicStates } from '../workflow'

export type AttachCode =
  | 'forbidden'
  | 'notFound'
  | 'meetings.wrongState'
  | 'meetings.unknownPaper'
  | 'meetings.macros'
  | 'meetings.sameMaterial'
  | 'meetings.materialTooLate'
  | 'meetings.tooManyMaterials'

const mostPapers = 30

/**
 * Puts a paper to an agenda item: PDF, DOCX or image by its content, whatever its name says; an image is drawn anew without what it hides.
 * After the materials went out a further paper is given to the members on the day it is added, so it must itself be in time (NT-2) unless the
 * akim overrode that in public. The file is in its place before the row; the caller's received file is gone afterwards in every case.
 */
export async function attachMaterial(
  { actor, now }: Context,
  input: MaterialInput,
  arrived: Received,
): Promise<Outcome<{ materialId: string }, AttachCode>> {
  const { okrugId, meetingId, itemId, name } = materialInput.parse(input)
  return keepingPaper(arrived, 'page', ({ file, kind }) =>
    transact(async (tx) => {
      const meeting = await lockMeeting(tx, okrugId, meetingId)
      if (!permits(actor, 'meetings.attach-material', { okrugId })) return refuse('forbidden')
      const item = meeting?.agenda.find((one) => one.id === itemId)
      if (!meeting?.startsAt || !item) return refuse('notFound')
      if (!admits(meeting.state, 'attach-material')) return refuse('meetings.wrongState')
      if (kind === 'macros') return refuse('meetings.macros')
      if (!kind) return refuse('meetings.unknownPaper')
      if (item.materials.length >= mostPapers)
        return refuse('meetings.tooManyMaterials', { params: { most: mostPapers } })
      if (meeting.materialsSentAt && !meeting.overrides.some((override) => override.rule === 'NT-2')) {
        const { verdict } = materialsGate({ ...meeting, startsAt: meeting.startsAt, materialsSentAt: now }, now)
        if (!verdict.holds) return refuse('meetings.materialTooLate', { verdict })
      }

      const { sha256, size } = file
      await lockContent(tx, sha256)
      if ((await tx.meetingMaterial.count({ where: { okrugId, itemId, sha256 } })) > 0)
        return refuse('meetings.sameMaterial')
      await keep(file)
      const paper = { name: safeName(name, kind), mediaType: paperKinds[kind], size, sha256 }
      const { id } = await tx.meetingMaterial.create({ data: { okrugId, itemId, ...paper, addedAt: now } })
      await tx.meeting.update({ where: { okrugId_id: { okrugId, id: meetingId } }, data: { changedAt: now } })
      const by = await pseudonymOf(tx, okrugId, actor.accountId)
      const entry = { by, meeting: meetingId, item: itemId, material: id, sha256, size }
      await append(tx, okrugId, 'meetings.attach-material', entry, now)
      if (publicStates.includes(meeting.state)) await publish(tx, okrugId)
      return done({ materialId: id })
    }),
  )
}
