import 'server-only'
import { permits } from '@/lib/access/permissions'
import { dropUnused } from '@/lib/features/meetings/queries/keeping'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { lockDecision } from '../queries/locked'
import type { EvidenceRef } from '../schema'
import { admits } from '../workflow'

/**
 * Takes a picture or paper away, also after the work was done, as one that shows somebody who did not agree to it. The ledger keeps that it
 * was there; the content is gone.
 */
export async function removeEvidence(
  { actor, now }: Context,
  { okrugId, decisionId, evidenceId }: EvidenceRef,
): Promise<Outcome> {
  let contents: string[] = []
  const outcome = await transact(async (tx): Promise<Outcome> => {
    const decision = await lockDecision(tx, okrugId, decisionId)
    if (!actor || !permits(actor, 'decisions.remove-evidence', { okrugId })) return refuse('forbidden')
    const where = { okrugId, id: evidenceId, step: { decisionId } }
    const evidence = await tx.executionEvidence.findFirst({ where })
    if (!decision || !evidence) return refuse('notFound')
    if (!admits(decision.status, 'remove-evidence')) return refuse('decisions.notInExecution')

    await tx.executionEvidence.deleteMany({ where })
    await tx.decision.update({ where: { okrugId_id: { okrugId, id: decisionId } }, data: { changedAt: now } })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = { decision: decisionId, evidence: evidenceId, sha256: evidence.sha256, by }
    await append(tx, okrugId, 'decisions.remove-evidence', entry, now)
    await publish(tx, okrugId)
    contents = [evidence.sha256]
    return done()
  })
  await dropUnused(contents)
  return outcome
}
