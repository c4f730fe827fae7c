import { expect, it } from 'vitest'
import { GET } from '@/app/api/v1/okrugs/[kato]/decisions/[id]/route'
import { attachEvidence } from '@/lib/features/decisions/commands/attach-evidence'
import { type Adopted, heardAt, planned, unresolved } from '../../factories/decisions'
import { acting, at } from '../../factories/desk'
import { pdf } from '../../factories/drafts'
import { must } from '../../factories/meetings'

const record = async ({ okrugId: kato, decisionId: id }: Pick<Adopted, 'okrugId' | 'decisionId'>) =>
  (await GET(new Request('http://localhost/api'), { params: Promise.resolve({ kato, id }) })).json()

it('gives a dispute with its term and its thread, in words and without keys', async () => {
  const one = await record(await unresolved())
  expect(one).toMatchObject({
    status: 'unresolved',
    answer: { answer: 'disagreed' },
    origin: { id: expect.any(String), number: expect.stringMatching(/-A-2026-001\/1$/) },
    review: null,
    execution: null,
    letters: [],
    term: { due: '2026-12-31', verdict: { rule: 'DC-7', because: { ru: expect.any(String) } } },
  })
  expect(one.thread.map(({ kind }: { kind: string }) => kind)).toEqual([
    'origin',
    'announced',
    'adopted',
    'signed',
    'unresolved',
  ])
  expect(JSON.stringify(one)).not.toContain('"key":')
})

it('gives the execution with the addresses of its papers, and only letters that were sent, without ids of persons', async () => {
  const { steps, ...one } = await planned()
  const place = { ...one.ref, stepId: steps[0] ?? '', kind: 'paper' as const, name: 'Акт.pdf' }
  const clerk = acting('secretary', one.okrugId, at('2026-10-01'))
  const { evidenceId } = await must(attachEvidence(clerk, place, await pdf('act')))
  await heardAt(one, '2026-10-05', 'notDone')
  const { execution, letters, thread } = await record(one)
  const url = `/api/v1/okrugs/${one.okrugId}/decisions/${one.decisionId}/evidence/${evidenceId}`
  expect(execution.steps[0].evidence).toMatchObject([{ id: evidenceId, url }])
  expect(letters).toEqual([])
  expect(thread.map(({ kind }: { kind: string }) => kind)).toEqual(
    expect.arrayContaining(['planned', 'shown', 'notDone']),
  )
  expect(JSON.stringify({ execution, letters, thread })).not.toContain('chairId')
})
