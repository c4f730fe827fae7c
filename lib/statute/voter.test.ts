import fc from 'fast-check'
import { expect, it } from 'vitest'
import { reasons, type VoterFacts, voterStanding } from './voter'

const able: VoterFacts = {
  voter: 'entitled',
  stay: 'here',
  arrival: 'phone',
  channel: 'phone',
  question: 'open',
  paused: false,
  hall: { counted: true, crowded: false },
  quorum: true,
}

it.each<[string | null, Partial<VoterFacts>]>([
  [null, {}],
  [null, { arrival: 'desk', hall: { counted: false, crowded: false } }],
  [null, { channel: null }],
  ['notSignedIn', { voter: 'nobody' }],
  ['otherOkrug', { voter: 'elsewhere' }],
  ['notOnRoll', { voter: 'stranger' }],
  ['invitee', { voter: 'guest' }],
  ['mandateEnded', { voter: 'ended' }],
  ['notCheckedIn', { stay: 'none', arrival: null, channel: null }],
  ['left', { stay: 'left' }],
  ['left', { stay: 'left', channel: 'card', question: 'none' }],
  ['cardHolder', { channel: 'card', question: 'none' }],
  ['closed', { stay: 'left', question: 'closed' }],
  ['closed', { channel: 'card', question: 'closed' }],
  ['noOpenQuestion', { question: 'none', paused: true }],
  ['closed', { question: 'closed', quorum: false }],
  ['paused', { paused: true, quorum: false }],
  ['notCounted', { hall: { counted: false, crowded: false } }],
  ['moreNamesThanPeople', { hall: { counted: true, crowded: true }, quorum: false }],
  ['noQuorum', { quorum: false }],
])('%s', (reason, facts) => {
  expect(voterStanding({ ...able, ...facts })).toBe(reason)
})

it('nobody votes who is not entitled, in the hall, without a card, on an open question, under quorum', () => {
  const facts = fc.record<VoterFacts>({
    voter: fc.constantFrom('nobody', 'elsewhere', 'stranger', 'guest', 'ended', 'entitled'),
    stay: fc.constantFrom('none', 'left', 'here'),
    arrival: fc.constantFrom('desk', 'phone', 'paper', null),
    channel: fc.constantFrom('phone', 'card', null),
    question: fc.constantFrom('none', 'open', 'closed'),
    paused: fc.boolean(),
    hall: fc.record({ counted: fc.boolean(), crowded: fc.boolean() }),
    quorum: fc.boolean(),
  })
  fc.assert(
    fc.property(facts, (one) => {
      const reason = voterStanding(one)
      const { voter, stay, channel, question, paused, hall, quorum, arrival } = one
      const may =
        voter === 'entitled' && stay === 'here' && channel !== 'card' && question === 'open' && !paused && quorum
      const known = !hall.crowded && (hall.counted || arrival !== 'phone')
      expect(reason === null).toBe(may && known)
      if (reason) expect(reasons).toContain(reason)
    }),
    { numRuns: 2000 },
  )
})
