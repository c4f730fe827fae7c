import { answerDecision } from '@/lib/features/decisions/commands/answer-decision'
import { tellMembers } from '@/lib/features/decisions/commands/tell-members'
import { confirmProtocol } from '@/lib/features/protocols/commands/confirm-protocol'
import { draftProtocol } from '@/lib/features/protocols/commands/draft-protocol'
import { castCastingVote } from '@/lib/features/voting/commands/cast-casting-vote'
import { castVote } from '@/lib/features/voting/commands/cast-vote'
import { closeMotion } from '@/lib/features/voting/commands/close-motion'
import { enterVotes } from '@/lib/features/voting/commands/enter-votes'
import { openMotion } from '@/lib/features/voting/commands/open-motion'
import { withdrawMotion } from '@/lib/features/voting/commands/withdraw-motion'
import { db } from '@/lib/platform/db/client'
import { agreedSession, ask, chairedSession, decide, type Session, times } from '../meetings'
import { draftedSession, signedSession } from '../protocols'
import { type Case, type CasesOf, once } from './case'

const of = (session: Session, call: Case['call'], memberId?: string): Case => ({
  okrugId: session.okrugId,
  now: session.desk().now,
  call,
  memberId,
})

const chaired = once(() => chairedSession())
/** A question is open and two of those present have not voted. */
const asked = once(async () => {
  const session = await chairedSession()
  const itemId = session.items[0] as string
  const motionId = await ask(session, { kind: 'inclusion', itemId }, times(11, 'for' as const))
  return { session, ref: { ...session.ref, motionId } }
})
/** Fourteen came and voted seven to seven. */
const tied = once(async () => {
  const session = await agreedSession({ present: 14 })
  const itemId = session.items[0] as string
  const votes = [...times(7, 'for' as const), ...times(7, 'against' as const)]
  const { motionId } = await decide(session, { kind: 'decision', itemId }, votes)
  return { session, ref: { ...session.ref, motionId } }
})
const drafted = once(() => draftedSession())
const signed = once(() => signedSession())

export const votingCases: CasesOf<'voting'> = {
  'voting.open-motion': async () => {
    const session = await chaired()
    const question = { ...session.ref, kind: 'inclusion' as const, itemId: session.items[0] as string }
    return of(session, (context) => openMotion(context, question))
  },
  'voting.cast-vote': async () => {
    const { session, ref } = await asked()
    const membershipId = session.members[11]?.membershipId as string
    return of(session, (context) => castVote(context, { ...ref, membershipId, choice: 'for' }))
  },
  'voting.enter-votes': async () => {
    const { session, ref } = await asked()
    return of(session, (context) => enterVotes(context, { ...ref, rest: 'against' }))
  },
  'voting.close-motion': async () => {
    const { session, ref } = await asked()
    return of(session, (context) => closeMotion(context, ref))
  },
  'voting.withdraw-motion': async () => {
    const { session, ref } = await asked()
    return of(session, (context) => withdrawMotion(context, ref))
  },
  'voting.cast-casting-vote': async () => {
    const { session, ref } = await tied()
    const membershipId = session.members[0]?.membershipId as string
    return of(session, (context) => castCastingVote(context, { ...ref, membershipId, choice: 'for' }))
  },
}

export const protocolsCases: CasesOf<'protocols'> = {
  'protocols.draft-protocol': async () => {
    const session = await drafted()
    return of(session, (context) => draftProtocol(context, session.ref))
  },
  'protocols.confirm-protocol': async () => {
    const session = await drafted()
    const wish = { ...session.ref, sha256: session.sha256 }
    return of(session, (context) => confirmProtocol(context, wish), session.members[0]?.memberId)
  },
}

export const decisionsCases: CasesOf<'decisions'> = {
  'decisions.answer-decision': async () => {
    const session = await signed()
    const { id } = await db.decision.findFirstOrThrow({ where: { okrugId: session.okrugId } })
    const answer = {
      okrugId: session.okrugId,
      decisionId: id,
      answer: 'approved' as const,
      reasons: { kk: '', ru: '' },
    }
    return of(session, (context) => answerDecision(context, answer))
  },
  'decisions.tell-members': async () => {
    const session = await signed()
    return of(session, (context) => tellMembers(context, session.ref))
  },
}
