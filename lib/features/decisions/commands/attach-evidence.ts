import 'server-only'
import { permits } from '@/lib/access/permissions'
import { keepingPaper } from '@/lib/features/meetings/queries/keeping'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { safeName } from '@/lib/platform/files/attachment'
import { paperKinds } from '@/lib/platform/files/kinds'
import { keep, lockContent, type Received } from '@/lib/platform/files/store'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { lockDecision } from '../queries/locked'
import type { EvidenceInput } from '../schema'
import { admits, mostEvidence } from '../workflow'

/**
 * A picture or paper of a part of the work: PDF, DOCX or image by its content, whatever its name says. A picture is drawn anew without where it
 * was taken. The file is in its place before the row; the caller's received file is gone afterwards in every case.
 */
export async function attachEvidence(
  { actor, now }: Context,
  { okrugId, decisionId, stepId, kind, name }: EvidenceInput,
  arrived: Received,
): Promise<Outcome<{ evidenceId: string }>> {
  return keepingPaper(arrived, 'photo', ({ file, kind: type }) =>
    transact(async (tx) => {
      const decision = await lockDecision(tx, okrugId, decisionId)
      if (!actor || !permits(actor, 'decisions.attach-evidence', { okrugId })) return refuse('forbidden')
      if (!decision?.steps.some((step) => step.id === stepId)) return refuse('notFound')
      if (!admits(decision.status, 'report-execution')) return refuse('decisions.notInExecution')
      if (type === 'macros') return refuse('meetings.macros')
      if (!type) return refuse('meetings.unknownPaper')
      if ((await tx.executionEvidence.count({ where: { okrugId, stepId } })) >= mostEvidence)
        return refuse('meetings.tooManyMaterials', { params: { most: mostEvidence } })
      const { sha256, size } = file
      await lockContent(tx, sha256)
      if ((await tx.executionEvidence.count({ where: { okrugId, stepId, sha256 } })) > 0)
        return refuse('meetings.sameMaterial')

      await keep(file)
      const { id } = await tx.executionEvidence.create({
        data: {
          okrugId,
          stepId,
          kind,
          name: safeName(name, type),
          mediaType: paperKinds[type],
          size,
          sha256,
          addedAt: now,
        },
      })
      await tx.decision.update({ where: { okrugId_id: { okrugId, id: decisionId } }, data: { changedAt: now } })
      const by = await pseudonymOf(tx, okrugId, actor.accountId)
      const entry = { decision: decisionId, step: stepId, evidence: id, kind, sha256, size, by }
      await append(tx, okrugId, 'decisions.attach-evidence', entry, now)
      await publish(tx, okrugId)
      return done({ evidenceId: id })
    }),
  )
}
