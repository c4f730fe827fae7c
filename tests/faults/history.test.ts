import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Choice } from '@/lib/statute/tally'
import { faultsIn, type Kept, type Sent } from './history'

const rootOf = (leaves: readonly string[]) =>
  createHash('sha256')
    .update([...leaves].sort().join())
    .digest('hex')

/** What happens to a ballot: it is written and answered, written and not heard of, lost on the way, or too late. */
const fate = fc.constantFrom('accepted' as const, 'unheardKept' as const, 'unheardLost' as const, 'refused' as const)
const choice = fc.constantFrom<Choice>('for', 'against', 'abstain')
/** Phones by their number, each with the ballots it sent one after the other. */
const phones = fc.array(fc.array(fc.record({ choice, fate }), { maxLength: 5 }), { minLength: 1, maxLength: 12 })

/** A vote as it is when nothing goes wrong with it. */
function lawful(script: { choice: Choice; fate: string }[][]): { sent: Sent[]; kept: Kept } {
  const sent: Sent[] = []
  const ballots: Kept['ballots'][number][] = []
  const votes = new Map<string, Kept['votes'][number]>()
  for (const [phone, said] of script.entries())
    for (const [n, one] of said.entries()) {
      const [memberId, ballotId] = [`m${phone}`, `b${phone}.${n}`]
      const written = one.fate === 'accepted' || one.fate === 'unheardKept'
      const answer = one.fate === 'accepted' || one.fate === 'refused' ? one.fate : 'unheard'
      sent.push({ ballotId, memberId, choice: one.choice, answer, late: answer === 'refused' })
      if (one.fate === 'refused') ballots.push({ id: ballotId, memberId, choice: one.choice, refusal: 'closed' })
      if (!written) continue
      ballots.push({ id: ballotId, memberId, choice: one.choice, refusal: null })
      votes.set(memberId, { memberId, choice: one.choice, leaf: `${ballotId}${one.choice}` })
    }
  const rows = [...votes.values()]
  const of = (wanted: Choice) => rows.filter((row) => row.choice === wanted).length
  const root = rootOf(rows.map(({ leaf }) => leaf))
  const present = script.length
  const frozen = { for: of('for'), against: of('against'), abstain: of('abstain'), root, present }
  return { sent, kept: { ballots, votes: rows, frozen: { ...frozen, notVoting: present - rows.length }, root } }
}

it('finds nothing in a lawful vote, whatever was lost on the way', () => {
  fc.assert(
    fc.property(phones, (script) => {
      const { sent, kept } = lawful(script)
      expect(faultsIn(sent, kept)).toEqual([])
    }),
  )
})

describe('finds', () => {
  const one = { choice: 'for' as const, fate: 'accepted' }
  const { sent, kept } = lawful([[one, { ...one, choice: 'against' }], [one]])
  const [first, second, third] = kept.ballots
  const [vote, other] = kept.votes
  it.each<[string, Partial<Kept>, Sent[]?]>([
    ['an acknowledged ballot that is gone', { ballots: kept.ballots.slice(1) }],
    ['an id that counts twice', { ballots: [...kept.ballots, first as Kept['ballots'][number]] }],
    ['a person with two votes', { votes: [...kept.votes, vote as Kept['votes'][number]] }],
    ['a vote that fell back to an earlier ballot', { votes: kept.votes.map((row) => ({ ...row, choice: 'for' })) }],
    ['a ballot nobody sent', { ballots: [...kept.ballots, { ...(third as Kept['ballots'][number]), id: 'x' }] }],
    ['a ballot after the close', {}, sent.map((row) => ({ ...row, late: true }))],
    ['a ballot kept under another choice', { ballots: kept.ballots.map((row) => ({ ...row, choice: 'abstain' })) }],
    ['a vote nobody cast', { votes: [...kept.votes, { ...(other as Kept['votes'][number]), memberId: 'm9' }] }],
    ['a lost vote', { votes: kept.votes.slice(1) }],
    ['a sum that is not the rows’', { frozen: { ...kept.frozen, for: kept.frozen.for + 1 } }],
    ['parts that are not the whole', { frozen: { ...kept.frozen, present: kept.frozen.present + 1 } }],
    ['a root of other rows', { root: 'other' }],
    [
      'a refused ballot that counts',
      {},
      sent.map((row) => (row.ballotId === second?.id ? { ...row, answer: 'refused' } : row)),
    ],
  ])('%s', (_, change, history = sent) => {
    expect(faultsIn(history, { ...kept, ...change })).not.toEqual([])
  })
})
