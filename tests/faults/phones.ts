import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { FormState } from '@/lib/platform/forms/state'
import { translator } from '@/lib/platform/i18n/translator'
import type { Choice } from '@/lib/statute/tally'
import type { Visitor } from '../load/forms'
import type { Chance } from './chance'
import type { Sent } from './history'

/** What a person holds: where it sends ballots, and on which question. */
export type Phone = { visitor: Visitor; door: string; motionId: string; memberId: string }
type Answer = { ok: boolean; text?: string }

/**
 * What the portal says, by `ask`; null when nothing was decided that we know of: the server died, its database did, or the answer got lost
 * before `patience` was over.
 */
export async function say(ask: (signal: AbortSignal) => Promise<FormState>, patience = 5000): Promise<Answer | null> {
  const answer = await ask(AbortSignal.timeout(patience)).catch(() => null)
  if (!answer || answer.defect) return null
  return { ok: answer.ok === true, text: answer.problems?.[0]?.text }
}

const choices: readonly Choice[] = ['for', 'against', 'abstain']
const closed = translator('kk', 'refusals')('voting.cannot.closed')

export type Vote = { closed: boolean; ended: boolean }

/**
 * A phone that votes and changes its mind until it is refused or the evening ends. It makes each ballot's id itself and sends it, now and then
 * twice at once or hanging up too soon to hear, until it is answered; only then does it send another. Throws when it is refused for any
 * reason but that the vote is closed.
 */
export async function vote(phone: Phone, state: Vote, sent: Sent[], chance: Chance): Promise<void> {
  while (!state.ended) {
    const [ballotId, choice] = [randomUUID(), choices[Math.floor(chance() * 3)] as Choice]
    const { visitor, door, motionId, memberId } = phone
    const entry: Sent = { ballotId, memberId, choice, answer: 'unheard', late: state.closed }
    sent.push(entry)
    while (entry.answer === 'unheard' && !state.ended) {
      const send = () =>
        say(
          (signal) => visitor.ballot(door, { motionId, ballotId, choice }, signal),
          chance() < 0.1 ? Math.floor(chance() * 40) : 5000,
        )
      const answers = await Promise.all(chance() < 0.2 ? [send(), send()] : [send()])
      const heard = answers.find((one) => one?.ok) ?? answers.find((one) => one !== null)
      if (heard && !heard.ok && heard.text !== closed) throw new Error(`refused: ${heard.text}`)
      if (heard) entry.answer = heard.ok ? 'accepted' : 'refused'
      else await pause(50 + chance() * 100)
    }
    if (entry.answer === 'refused') return
    await pause(chance() * 60)
  }
}
