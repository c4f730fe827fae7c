import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { digestOf } from '@/lib/platform/ledger/entry'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { lockDecision, nameOf } from '../queries/locked'
import type { ReportInput } from '../schema'
import { admits, overall } from '../workflow'

/** DC-10: how far the work is, in words and per part; the report keeps how far the whole was by then. */
export function reportExecution(
  { actor, now }: Context,
  { okrugId, decisionId, text, percents }: ReportInput,
): Promise<Outcome<{ percent: number }>> {
  return transact(async (tx) => {
    const decision = await lockDecision(tx, okrugId, decisionId)
    if (!actor || !permits(actor, 'decisions.report-execution', { okrugId })) return refuse('forbidden')
    if (!decision) return refuse('notFound')
    if (!admits(decision.status, 'report-execution')) return refuse('decisions.notInExecution')
    const parts = new Map(decision.steps.map((step) => [step.id, step.percent]))
    const changes = Object.entries(percents).filter(([id, percent]) => parts.get(id) !== percent)
    if (changes.some(([id]) => !parts.has(id))) return refuse('notFound')

    for (const [id, percent] of changes) {
      await tx.executionStep.update({ where: { okrugId_id: { okrugId, id } }, data: { percent } })
      parts.set(id, percent)
    }
    const percent = overall([...parts.values()])
    const report = { textKk: text.kk, textRu: text.ru, percent, by: await nameOf(tx, actor.accountId), at: now }
    const { id } = await tx.executionReport.create({ data: { okrugId, decisionId, ...report } })
    await tx.decision.update({ where: { okrugId_id: { okrugId, id: decisionId } }, data: { changedAt: now } })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = {
      decision: decisionId,
      report: id,
      percent,
      parts: Object.fromEntries(changes),
      text: digestOf(text),
      by,
    }
    await append(tx, okrugId, 'decisions.report-execution', entry, now)
    await publish(tx, okrugId)
    return done({ percent })
  })
}
