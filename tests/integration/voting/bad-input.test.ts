import { randomUUID } from 'node:crypto'
import { beforeEach, expect, it, vi } from 'vitest'
import type { z } from 'zod'
import { checkInByPhone } from '@/lib/features/meetings/commands/check-in-by-phone'
import { checkInMember } from '@/lib/features/meetings/commands/check-in-member'
import { enterHeadcount } from '@/lib/features/meetings/commands/enter-headcount'
import { enterRow } from '@/lib/features/meetings/commands/enter-row'
import { rowCode } from '@/lib/features/meetings/papers/row-code'
import { arrivalInput, hallCodeInput, headcountInput, rowInput } from '@/lib/features/meetings/schema'
import { castBallot } from '@/lib/features/voting/commands/cast-ballot'
import { closeMotion } from '@/lib/features/voting/commands/close-motion'
import { enterCardTally } from '@/lib/features/voting/commands/enter-card-tally'
import { enterVotes } from '@/lib/features/voting/commands/enter-votes'
import { ballotInput, cardTallyInput, handsInput } from '@/lib/features/voting/schema'
import type { Context } from '@/lib/platform/auth/context'
import { db } from '@/lib/platform/db/client'
import type { Outcome } from '@/lib/platform/errors/outcome'
import { submit } from '@/lib/platform/forms/submit'
import { locales } from '@/lib/platform/i18n/locale'
import { acting } from '../../factories/desk'
import { agreed, delegatesGathering } from '../../factories/gatherings'
import { ballot, comeToDesk, countHall, type HallOfPeople, hallOfPeople, putDecision } from '../../factories/halls'
import { agreedSession, ask, must, registeringSession, type Sitting } from '../../factories/meetings'
import { numberOf, sheetOf, typist } from '../../factories/papers'
import { memberOf } from '../../factories/roll'

const who = vi.hoisted(() => ({ context: null as unknown }))
vi.mock('@/lib/platform/auth/current', () => ({ currentContext: async () => who.context }))

let hall: HallOfPeople
let motionId: string
/** Persons 0 … 4 are in the hall to vote by phone, 5 … 7 hold cards, and one more is counted. */
beforeEach(async () => {
  hall = await hallOfPeople({ people: 20 })
  await comeToDesk(hall, 0, 5, 'phone')
  await comeToDesk(hall, 5, 8, 'card')
  await countHall(hall, 9)
  motionId = await putDecision(hall)
})

/** All that a meeting's hall consists of. */
const standing = async () =>
  JSON.stringify([
    await db.vote.findMany(),
    await db.ballot.findMany({ where: { refusal: null } }),
    await db.presence.findMany(),
    await db.headcount.findMany(),
    await db.cardTally.findMany(),
    await db.paperEntry.findMany(),
    await db.motion.findMany(),
    await db.ledgerEntry.count(),
  ])

type Form<S extends z.ZodType> = {
  schema: S
  command: (context: Context, input: z.output<S>) => Promise<Outcome>
  known: Record<string, unknown>
  typed?: Record<string, string>
}

/** Posts a form as somebody in each language: refused with this code in a sentence of that language, logged, and nothing changed. */
async function refused<S extends z.ZodType>(context: Context, code: string, { typed = {}, ...form }: Form<S>) {
  who.context = context
  const before = await standing()
  const log = vi.spyOn(console, 'info').mockImplementation(() => {})
  const sentences: string[] = []
  for (const locale of locales) {
    const data = new FormData()
    for (const [name, value] of Object.entries(typed)) data.set(name, value)
    const answer = await submit({ ...form, locale, data })
    expect(answer.ok).toBe(false)
    sentences.push(answer.problems?.[0]?.text ?? '')
  }
  const lines = log.mock.calls.map(([line]) => JSON.parse(line))
  log.mockRestore()
  const { okrugId, meetingId } = form.known
  const line = { refused: code, account: context.actor?.accountId ?? null, okrugId, meetingId }
  expect(lines).toMatchObject(locales.map(() => line))
  expect(new Set(sentences).size).toBe(locales.length)
  for (const sentence of sentences) expect(sentence).toMatch(/^[\p{Lu}\p{N}].*\s.*[.»)]$/su)
  expect(await standing()).toBe(before)
}

const voting = (ref: Sitting['ref'], question = motionId, ballotId: string = randomUUID()) => ({
  schema: ballotInput,
  command: castBallot,
  known: ref,
  typed: { motionId: question, ballotId, choice: 'for' },
})
const coming = (code: string) => ({ schema: hallCodeInput, command: checkInByPhone, known: hall.ref, typed: { code } })

it('a code guessed at random, until the account has to wait', async () => {
  const guesser = hall.phone(9)
  for (let n = 0; n < 3; n++) await refused(guesser, 'meetings.wrongCode', coming('222222'))
  await checkInByPhone(guesser, { ...hall.ref, code: '222222' })
  await refused(guesser, 'meetings.codeThrottled', coming('222222'))
})

it('a vote on an item that is not open: closed, or never put', async () => {
  for (const n of [0, 1, 2]) await must(ballot(hall, motionId, n))
  for (const counter of ['a', 'b']) {
    const accountId = `00000000-0000-4000-8000-00000000000${counter}`
    const none = { for: 0, against: 0, abstain: 0 }
    await must(enterCardTally(hall.desk('secretary', accountId), { ...hall.ref, motionId, sector: 1, ...none }))
  }
  await must(closeMotion(hall.desk(), { ...hall.ref, motionId }))
  await refused(hall.phone(3), 'voting.cannot.closed', voting(hall.ref))
  await refused(hall.phone(3), 'notFound', voting(hall.ref, hall.itemId))
})

it('a vote by somebody absent, by phone and at the desk', async () => {
  await refused(hall.phone(12), 'voting.cannot.notCheckedIn', voting(hall.ref))
  const hands = { schema: handsInput, command: enterVotes, known: { ...hall.ref, motionId } }
  const typed = { [`votes.${hall.people[12]}`]: 'for' }
  await refused(hall.desk(), 'voting.voterAbsent', { ...hands, typed })
})

it('a vote by an invitee, who is on the roll and holds no seat', async () => {
  const session = await agreedSession()
  const question = await ask(session, { kind: 'decision', itemId: session.items[0] as string }, [])
  const memberId = await memberOf(session.okrugId)
  const guest = acting('citizen', session.okrugId, session.desk().now, { memberId })
  await refused(guest, 'voting.cannot.invitee', voting(session.ref, question))
})

it('a vote in another okrug, and by nobody', async () => {
  const other = await hallOfPeople({ people: 3 })
  await refused(other.phone(1), 'forbidden', voting(hall.ref))
  await refused(other.phone(1), 'notFound', voting(other.ref))
  await refused({ actor: null, now: hall.desk().now }, 'forbidden', voting(hall.ref))
})

it('a vote under a forged id: somebody else’s, or none', async () => {
  const theirs = randomUUID()
  await must(ballot(hall, motionId, 0, 'for', theirs))
  await refused(hall.phone(1), 'voting.ballotForeign', voting(hall.ref, motionId, theirs))
  await refused(hall.phone(1), 'invalid', voting(hall.ref, motionId, "' or 1=1 --"))
  await refused(hall.phone(1), 'invalid', voting(hall.ref, 'motion'))
})

it('a tally above the cards that are out, and a headcount above those who may come', async () => {
  const tally = { schema: cardTallyInput, command: enterCardTally, known: { ...hall.ref, motionId, sector: 1 } }
  await refused(hall.desk(), 'voting.tallyAboveCards', { ...tally, typed: { for: '5', against: '0', abstain: '0' } })
  const count = { schema: headcountInput, command: enterHeadcount, known: hall.ref, typed: { count: '21' } }
  await refused(hall.desk(), 'meetings.countAboveBase', count)
})

it('a delegate whose mandate ended, at the door and in the vote', async () => {
  const sitting = await delegatesGathering({ eligible: 6, present: 0 })
  const memberId = sitting.members[5]?.memberId as string
  await db.delegate.updateMany({ where: { memberId }, data: { endedOn: new Date('2026-09-01') } })
  const arrival = { schema: arrivalInput, command: checkInMember, known: { ...sitting.ref, memberId } }
  await refused(sitting.desk(), 'meetings.noMandate', arrival)
  for (const { memberId: one } of sitting.members.slice(0, 5))
    await must(checkInMember(sitting.desk(), { ...sitting.ref, memberId: one, channel: 'phone' }))
  await agreed(sitting)
  const question = await ask(sitting, { kind: 'decision', itemId: sitting.items[0] as string }, [])
  const ended = acting('citizen', sitting.okrugId, sitting.desk().now, { memberId })
  await refused(ended, 'voting.cannot.mandateEnded', voting(sitting.ref, question))
})

it('a sheet whose rows belong to another meeting', async () => {
  const session = await registeringSession({ present: 0 })
  const other = await registeringSession({ present: 0 })
  const sheet = await sheetOf(session)
  const row = rowCode(other.meetingId, Number(await numberOf(session.members[0]?.memberId as string)))
  const typing = { schema: rowInput, command: enterRow, known: sheet, typed: { row } }
  await refused(typist(session.okrugId, session.desk().now), 'meetings.otherMeetingsRow', typing)
})
