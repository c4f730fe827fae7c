import { expect, it } from 'vitest'
import { attachEvidence } from '@/lib/features/decisions/commands/attach-evidence'
import { removeEvidence } from '@/lib/features/decisions/commands/remove-evidence'
import { read } from '@/lib/platform/files/store'
import { heardAt, planned } from '../../factories/decisions'
import { acting, at } from '../../factories/desk'
import { pdf, sha256 } from '../../factories/drafts'
import { must } from '../../factories/meetings'

it('takes a paper away with its content, and leaves what another part still shows', async () => {
  const { steps, ...one } = await planned()
  const clerk = acting('secretary', one.okrugId, at('2026-10-01'))
  const place = (n: number) => ({ ...one.ref, stepId: steps[n] ?? '', kind: 'paper' as const, name: 'a.pdf' })
  const first = await must(attachEvidence(clerk, place(0), await pdf('removed')))
  const second = await must(attachEvidence(clerk, place(1), await pdf('removed')))
  const content = sha256('%PDF-1.7\nremoved')
  await must(removeEvidence(clerk, { ...one.ref, evidenceId: first.evidenceId }))
  await (await read(content))?.cancel()
  expect(await read(content)).not.toBeNull()
  await must(removeEvidence(clerk, { ...one.ref, evidenceId: second.evidenceId }))
  expect(await read(content)).toBeNull()
  expect(await removeEvidence(clerk, { ...one.ref, evidenceId: second.evidenceId })).toMatchObject({ code: 'notFound' })
  const akim = acting('okrugAkim', '595999000', at('2026-10-01'))
  expect(await removeEvidence(akim, { ...one.ref, evidenceId: second.evidenceId })).toMatchObject({ code: 'forbidden' })
})

it('takes a picture away also once the work is done: people on it may still ask', async () => {
  const { steps, ...one } = await planned()
  const clerk = acting('secretary', one.okrugId, at('2026-10-01'))
  const place = { ...one.ref, stepId: steps[0] ?? '', kind: 'paper' as const, name: 'a.pdf' }
  const { evidenceId } = await must(attachEvidence(clerk, place, await pdf('done')))
  await heardAt(one, '2026-10-05', 'done')
  const after = acting('secretary', one.okrugId, at('2026-10-20'))
  expect(await attachEvidence(after, place, await pdf('late'))).toMatchObject({ code: 'decisions.notInExecution' })
  expect(await removeEvidence(after, { ...one.ref, evidenceId })).toMatchObject({ ok: true })
})
