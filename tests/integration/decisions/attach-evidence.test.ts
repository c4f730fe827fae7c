import { expect, it } from 'vitest'
import { attachEvidence } from '@/lib/features/decisions/commands/attach-evidence'
import { courseOf } from '@/lib/features/decisions/queries/course'
import { findEvidence } from '@/lib/features/decisions/queries/waiting'
import { approved, planned } from '../../factories/decisions'
import { acting, at } from '../../factories/desk'
import { pdf, received } from '../../factories/drafts'
import { must } from '../../factories/meetings'

const clerk = (okrugId: string) => acting('secretary', okrugId, at('2026-10-01'))

it('keeps a paper of a part of the work, which everyone may read', async () => {
  const { steps, ...one } = await planned()
  const place = { ...one.ref, stepId: steps[0] ?? '', kind: 'paper' as const, name: 'Акт.PDF' }
  const { evidenceId } = await must(attachEvidence(clerk(one.okrugId), place, await pdf('act')))
  const course = await courseOf(one.okrugId, one.decisionId, at('2026-10-01'))
  expect(course?.execution?.steps[0]?.evidence).toMatchObject([{ id: evidenceId, kind: 'paper', name: 'Акт.pdf' }])
  expect(await findEvidence(one.okrugId, one.decisionId, evidenceId)).toMatchObject({ mediaType: 'application/pdf' })
  expect(await attachEvidence(clerk(one.okrugId), place, await pdf('act'))).toMatchObject({
    code: 'meetings.sameMaterial',
  })
})

it('refuses what is no paper, a part of another decision, a decision not under way, and strangers', async () => {
  const [one, other, early] = [await planned(), await planned(), await approved()]
  const place = { ...one.ref, stepId: one.steps[0] ?? '', kind: 'before' as const, name: 'x.jpg' }
  const page = await received('<html><script>alert(1)</script>')
  expect(await attachEvidence(clerk(one.okrugId), place, page)).toMatchObject({ code: 'meetings.unknownPaper' })
  const foreign = { ...place, stepId: other.steps[0] ?? '' }
  expect(await attachEvidence(clerk(one.okrugId), foreign, await pdf())).toMatchObject({ code: 'notFound' })
  const unplanned = { ...place, ...early.ref }
  expect(await attachEvidence(clerk(early.okrugId), unplanned, await pdf())).toMatchObject({ code: 'notFound' })
  expect(await attachEvidence(clerk('595999000'), place, await pdf())).toMatchObject({ code: 'forbidden' })
})
