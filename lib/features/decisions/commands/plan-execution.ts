import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { digestOf } from '@/lib/platform/ledger/entry'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { almatyDate } from '@/lib/statute/civil-date'
import { type LockedDecision, lockDecision } from '../queries/locked'
import type { PlanInput } from '../schema'
import { isBinding } from '../workflow'

/** A plan may be put right until somebody has reported by it, brought a picture, or a session heard of it. */
async function isBegun(tx: Tx, { okrugId, id, plan, _count }: LockedDecision): Promise<boolean> {
  if (!plan) return false
  const pictures = await tx.executionEvidence.count({ where: { okrugId, step: { decisionId: id } } })
  const heard = { okrugId, decisionId: id, at: { gte: plan.plannedAt } }
  return _count.reports + pictures + (await tx.executionHearing.count({ where: heard })) > 0
}

/**
 * DC-8: who carries out a decision that binds, by when and in which parts. Decisions the akim approved bind, and those the district akim
 * upheld (DC-7). A plan for what a session found not done does not undo that it did.
 */
export function planExecution(
  { actor, now }: Context,
  { okrugId, decisionId, due, persons, steps }: PlanInput,
): Promise<Outcome> {
  return transact(async (tx) => {
    const decision = await lockDecision(tx, okrugId, decisionId)
    if (!actor || !permits(actor, 'decisions.plan-execution', { okrugId })) return refuse('forbidden')
    if (!decision) return refuse('notFound')
    const { status, districtReview } = decision
    if (!isBinding(status, districtReview?.ruling)) return refuse('decisions.notBinding')
    if (await isBegun(tx, decision)) return refuse('decisions.begun')
    if (due <= almatyDate(now)) return refuse('decisions.duePast', { field: 'due' })

    const of = { okrugId, decisionId }
    await tx.responsiblePerson.deleteMany({ where: of })
    await tx.executionStep.deleteMany({ where: of })
    await tx.executionPlan.upsert({
      where: { okrugId_decisionId: of },
      create: { ...of, due: new Date(due), plannedAt: now },
      update: { due: new Date(due), plannedAt: now },
    })
    await tx.responsiblePerson.createMany({
      data: persons.map(({ name, office }, i) => {
        return { ...of, position: i + 1, name, officeKk: office.kk, officeRu: office.ru }
      }),
    })
    await tx.executionStep.createMany({
      data: steps.map(({ title }, i) => ({ ...of, position: i + 1, titleKk: title.kk, titleRu: title.ru })),
    })
    await tx.decision.update({
      where: { okrugId_id: { okrugId, id: decisionId } },
      data: { status: status === 'notExecuted' || status === 'escalated' ? status : 'inExecution', changedAt: now },
    })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = { decision: decisionId, due, persons: persons.length, text: digestOf({ persons, steps }), by }
    await append(tx, okrugId, 'decisions.plan-execution', entry, now)
    await publish(tx, okrugId)
    return done()
  })
}
