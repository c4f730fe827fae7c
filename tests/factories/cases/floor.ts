import { askFloor } from '@/lib/features/meetings/commands/ask-floor'
import { endSpeech } from '@/lib/features/meetings/commands/end-speech'
import { giveFloor } from '@/lib/features/meetings/commands/give-floor'
import { returnFloor } from '@/lib/features/meetings/commands/return-floor'
import { withdrawFloor } from '@/lib/features/meetings/commands/withdraw-floor'
import { chairedSession, must, type Session } from '../meetings'
import type { Prepare } from './case'
import { type Case, once } from './case'

/** Two hands are up, and one of those who asked speaks. */
const floored = once(async () => {
  const session = await chairedSession()
  const itemId = session.items[0] as string
  const hand = (seat: number) => {
    const speaker = `member:${session.members[seat - 1]?.memberId}` as const
    return must(askFloor(session.desk(), { ...session.ref, itemId, speaker }))
  }
  const [speaks, waits] = [await hand(3), await hand(4)]
  await must(giveFloor(session.desk(), { ...session.ref, ...speaks }))
  return { session, itemId, speaks, waits }
})
const of = (session: Session, call: Case['call'], memberId?: string): Case => ({
  okrugId: session.okrugId,
  now: session.desk().now,
  call,
  memberId,
})
const chair = ({ members }: Session) => members[0]?.memberId

/** Of the speakers' list. */
export const floorCases = {
  'meetings.ask-floor': async () => {
    const { session, itemId } = await floored()
    const memberId = session.members[6]?.memberId
    const hand = { ...session.ref, itemId, speaker: `member:${memberId}` as const }
    return of(session, (context) => askFloor(context, hand), memberId)
  },
  'meetings.withdraw-floor': async () => {
    const { session, waits } = await floored()
    return of(session, (context) => withdrawFloor(context, { ...session.ref, ...waits }), chair(session))
  },
  'meetings.give-floor': async () => {
    const { session, waits } = await floored()
    return of(session, (context) => giveFloor(context, { ...session.ref, ...waits }), chair(session))
  },
  'meetings.return-floor': async () => {
    const { session, speaks } = await floored()
    return of(session, (context) => returnFloor(context, { ...session.ref, ...speaks }), chair(session))
  },
  'meetings.end-speech': async () => {
    const { session, speaks } = await floored()
    return of(session, (context) => endSpeech(context, { ...session.ref, ...speaks }), chair(session))
  },
} satisfies Record<string, Prepare>
