import fc from 'fast-check'
import { expect, it } from 'vitest'
import { admits, meetingKinds, meetingStates } from '../workflow'
import { type ConductFacts, nextStep } from './next-step'

const item = (id: string, included: boolean | null = null, voted = false) => ({ id, included, voted })
const facts = (more: Partial<ConductFacts>): ConductFacts => ({
  kind: 'session',
  state: 'open',
  registrationClosed: true,
  quorum: true,
  begun: true,
  over: false,
  paused: false,
  chairId: null,
  secretaryId: null,
  chairPresent: true,
  openMotionId: null,
  tiedMotionId: null,
  items: [item('a'), item('b')],
  ...more,
})

it.each([
  [{ state: 'announced' }, { do: 'openRegistration' }],
  [{ state: 'materialsSent' }, { do: 'openRegistration' }],
  [{ state: 'registration', registrationClosed: false }, { do: 'closeRegistration' }],
  [{ state: 'registration' }, { do: 'openMeeting' }],
  [{ state: 'registration', begun: false }, { do: 'early' }],
  [{ state: 'registration', quorum: false, begun: false }, { do: 'wait' }],
  [{ state: 'registration', quorum: false }, { do: 'failMeeting' }],
  [{ state: 'open' }, { do: 'elect', office: 'chair' }],
  [
    { state: 'open', chairId: 'c' },
    { do: 'elect', office: 'secretary' },
  ],
  [
    { state: 'open', openMotionId: 'm' },
    { do: 'vote', motionId: 'm' },
  ],
  [
    { state: 'open', openMotionId: 'm', quorum: false },
    { do: 'withdraw', motionId: 'm' },
  ],
  [{ state: 'announced', over: true }, { do: 'failMeeting' }],
  [{ state: 'registration', over: true }, { do: 'failMeeting' }],
  [
    { state: 'open', over: true },
    { do: 'elect', office: 'chair' },
  ],
  [{ state: 'open', quorum: false }, { do: 'failMeeting' }],
  [{ state: 'chairElected' }, { do: 'include', itemId: 'a' }],
  [{ kind: 'gathering', state: 'chairElected' }, { do: 'putAgenda' }],
  [{ kind: 'separateGathering', state: 'chairElected' }, { do: 'putAgenda' }],
  [{ kind: 'gathering', state: 'chairElected', quorum: false }, { do: 'failMeeting' }],
  [
    { state: 'chairElected', items: [item('a', false), item('b')] },
    { do: 'include', itemId: 'b' },
  ],
  [{ state: 'chairElected', items: [item('a', false), item('b', true)] }, { do: 'approveAgenda' }],
  [
    { state: 'agenda', items: [item('a', false), item('b', true)] },
    { do: 'decide', itemId: 'b' },
  ],
  [
    { state: 'voting', items: [item('a', true, true), item('b', true)] },
    { do: 'decide', itemId: 'b' },
  ],
  [{ state: 'voting', items: [item('a', true, true)] }, { do: 'closeMeeting' }],
  [{ state: 'voting', quorum: false }, { do: 'closeMeeting' }],
  [
    { state: 'voting', tiedMotionId: 't', quorum: false },
    { do: 'settleTie', motionId: 't' },
  ],
  [{ state: 'voting', tiedMotionId: 't', chairPresent: false, items: [item('a', true)] }, { do: 'closeMeeting' }],
  [{ state: 'voting', tiedMotionId: 't', paused: true }, { do: 'resume' }],
  [{ state: 'agenda', paused: true, quorum: false }, { do: 'resume' }],
  [{ state: 'closed' }, { do: 'nothing' }],
  [{ state: 'failed' }, { do: 'nothing' }],
] as const)('%j: %j', (more, step) => {
  expect(nextStep(facts(more as Partial<ConductFacts>))).toEqual(step)
})

const id = fc.option(fc.constantFrom('x', 'y'), { nil: null })
const any = fc.record<ConductFacts>({
  kind: fc.constantFrom(...meetingKinds),
  state: fc.constantFrom(...meetingStates),
  registrationClosed: fc.boolean(),
  quorum: fc.boolean(),
  begun: fc.boolean(),
  over: fc.constant(false),
  paused: fc.boolean(),
  chairId: id,
  secretaryId: id,
  chairPresent: fc.boolean(),
  openMotionId: id,
  tiedMotionId: id,
  items: fc.array(fc.record({ id: fc.uuid(), included: fc.option(fc.boolean(), { nil: null }), voted: fc.boolean() }), {
    maxLength: 5,
  }),
})

it('never offers what the state refuses', () => {
  const needs = {
    openRegistration: 'open-registration',
    closeRegistration: 'close-registration',
    openMeeting: 'open-meeting',
    failMeeting: 'fail-meeting',
    approveAgenda: 'approve-agenda',
    closeMeeting: 'close-meeting',
    resume: 'register-attendance',
  } as const
  fc.assert(
    fc.property(any, (one) => {
      const step = nextStep(one)
      if (step.do in needs) expect(admits(one.state, needs[step.do as keyof typeof needs])).toBe(true)
    }),
  )
})

it('puts nothing to the vote below quorum', () => {
  fc.assert(
    fc.property(any, (one) => {
      const step = nextStep({ ...one, quorum: false })
      expect(['vote', 'elect', 'include', 'decide', 'openMeeting', 'approveAgenda', 'putAgenda']).not.toContain(step.do)
    }),
  )
})
