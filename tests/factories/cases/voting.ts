import { randomUUID } from 'node:crypto'
import { addPaper } from '@/lib/features/protocols/commands/add-paper'
import { confirmCorrection } from '@/lib/features/protocols/commands/confirm-correction'
import { confirmPaper } from '@/lib/features/protocols/commands/confirm-paper'
import { confirmProtocol } from '@/lib/features/protocols/commands/confirm-protocol'
import { discardCorrection } from '@/lib/features/protocols/commands/discard-correction'
import { discardPaper } from '@/lib/features/protocols/commands/discard-paper'
import { draftCorrection } from '@/lib/features/protocols/commands/draft-correction'
import { draftProtocol } from '@/lib/features/protocols/commands/draft-protocol'
import { renderDocument } from '@/lib/features/protocols/commands/render-document'
import { reorderDocuments } from '@/lib/features/protocols/commands/reorder-documents'
import { signProtocol } from '@/lib/features/protocols/commands/sign-protocol'
import { castBallot } from '@/lib/features/voting/commands/cast-ballot'
import { castCastingVote } from '@/lib/features/voting/commands/cast-casting-vote'
import { closeMotion } from '@/lib/features/voting/commands/close-motion'
import { enterCardTally } from '@/lib/features/voting/commands/enter-card-tally'
import { enterVotes } from '@/lib/features/voting/commands/enter-votes'
import { openMotion } from '@/lib/features/voting/commands/open-motion'
import { setSectors } from '@/lib/features/voting/commands/set-sectors'
import { withdrawMotion } from '@/lib/features/voting/commands/withdraw-motion'
import { noteManifest } from '../corrections'
import { pdf } from '../drafts'
import { comeToDesk, hallOfPeople, putDecision } from '../halls'
import { agreedSession, ask, chairedSession, decide, must, type Session, times } from '../meetings'
import { draftedSession, manifestAt, paperOf, signedSession } from '../protocols'
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
/** A gathering votes: four with cards, one by phone. */
const raising = once(async () => {
  const hall = await hallOfPeople({ people: 12 })
  await comeToDesk(hall, 0, 4, 'card')
  await comeToDesk(hall, 4, 5, 'phone')
  return { hall, ref: { ...hall.ref, motionId: await putDecision(hall) } }
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

export const votingCases: CasesOf<'voting'> = {
  'voting.open-motion': async () => {
    const session = await chaired()
    const question = { ...session.ref, kind: 'inclusion' as const, itemId: session.items[0] as string }
    return of(session, (context) => openMotion(context, question), session.members[0]?.memberId)
  },
  'voting.enter-votes': async () => {
    const { session, ref } = await asked()
    return of(session, (context) => enterVotes(context, { ...ref, rest: 'against' }))
  },
  'voting.cast-ballot': async () => {
    const { hall, ref } = await raising()
    const memberId = hall.people[4] as string
    const call: Case['call'] = (context) => castBallot(context, { ...ref, ballotId: randomUUID(), choice: 'for' })
    return { okrugId: hall.okrugId, now: hall.desk().now, memberId, call }
  },
  'voting.set-sectors': async () => {
    const { hall } = await raising()
    const call: Case['call'] = (context) => setSectors(context, { ...hall.ref, sectors: 3 })
    return { okrugId: hall.okrugId, now: hall.desk().now, call }
  },
  'voting.enter-card-tally': async () => {
    const { hall, ref } = await raising()
    const tally = { ...ref, sector: 1, for: 2, against: 1, abstain: 0 }
    const call: Case['call'] = (context) => enterCardTally(context, tally)
    return { okrugId: hall.okrugId, now: hall.desk().now, memberId: hall.people[0], call }
  },
  'voting.close-motion': async () => {
    const { session, ref } = await asked()
    return of(session, (context) => closeMotion(context, ref), session.members[0]?.memberId)
  },
  'voting.withdraw-motion': async () => {
    const { session, ref } = await asked()
    return of(session, (context) => withdrawMotion(context, ref), session.members[0]?.memberId)
  },
  'voting.cast-casting-vote': async () => {
    const { session, ref } = await tied()
    const memberId = session.members[0]?.memberId as string
    return of(session, (context) => castCastingVote(context, { ...ref, memberId, choice: 'for' }), memberId)
  },
}

const note = { kk: 'Күні дұрысталды.', ru: 'Исправлена дата.' }
const uncorrected = once(() => signedSession())
const corrected = async () => {
  const session = await signedSession()
  const { correctionId } = await must(draftCorrection(session.desk(), { ...session.ref, text: note }))
  const { sha256 } = await noteManifest(session, correctionId)
  return { session, ref: { ...session.ref, correctionId, sha256 } }
}

const [discarded, confirmed] = [once(corrected), once(corrected)]

const onPaper = async () => {
  const session = await draftedSession()
  return { session, ref: await paperOf(session) }
}
const unmade = once(() => draftedSession())
const [confirming, discarding] = [once(onPaper), once(onPaper)]

export const protocolsCases: CasesOf<'protocols'> = {
  'protocols.draft-protocol': async () => {
    const session = await drafted()
    return of(session, (context) => draftProtocol(context, session.ref))
  },
  'protocols.confirm-protocol': async () => {
    const session = await drafted()
    const wish = { ...session.ref, sha256: (await manifestAt(session.ref)).sha256 }
    return of(session, (context) => confirmProtocol(context, wish), session.members[0]?.memberId)
  },
  'protocols.sign-protocol': async () => {
    const session = await drafted()
    const wish = { ...session.ref, sha256: (await manifestAt(session.ref)).sha256, cms: 'AAAA' }
    return of(session, (context) => signProtocol(context, wish), session.members[0]?.memberId)
  },
  'protocols.add-paper': async () => {
    const session = await drafted()
    const wish = {
      ...session.ref,
      sha256: (await manifestAt(session.ref)).sha256,
      bears: 'both',
      name: 'a.pdf',
    } as const
    return of(session, async (context) => addPaper(context, wish, await pdf()))
  },
  'protocols.confirm-paper': async () => {
    const { session, ref } = await confirming()
    return of(session, (context) => confirmPaper(context, ref))
  },
  'protocols.discard-paper': async () => {
    const { session, ref } = await discarding()
    return of(session, (context) => discardPaper(context, ref))
  },
  'protocols.draft-correction': async () => {
    const session = await uncorrected()
    return of(session, (context) => draftCorrection(context, { ...session.ref, text: note }))
  },
  'protocols.discard-correction': async () => {
    const { session, ref } = await discarded()
    return of(session, (context) => discardCorrection(context, ref))
  },
  'protocols.confirm-correction': async () => {
    const { session, ref } = await confirmed()
    return of(session, (context) => confirmCorrection(context, ref), session.members[0]?.memberId)
  },
  'protocols.reorder-documents': async () => {
    const session = await unmade()
    return of(session, (context) => reorderDocuments(context, session.ref))
  },
  'protocols.render-document': async () => {
    const session = await drafted()
    const file = { ...session.ref, text: session.sha256, name: 'kk.full.docx' }
    return of(session, (context) => renderDocument(context, file))
  },
}
