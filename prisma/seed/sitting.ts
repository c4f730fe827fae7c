import { operator } from '@/lib/access/actor'
import { answerDecision } from '@/lib/features/decisions/commands/answer-decision'
import { hearReport } from '@/lib/features/decisions/commands/hear-report'
import { planExecution } from '@/lib/features/decisions/commands/plan-execution'
import { reportExecution } from '@/lib/features/decisions/commands/report-execution'
import { tellMembers } from '@/lib/features/decisions/commands/tell-members'
import { owedIn } from '@/lib/features/decisions/queries/owed'
import { approveAgenda } from '@/lib/features/meetings/commands/approve-agenda'
import { checkInMember } from '@/lib/features/meetings/commands/check-in-member'
import { checkOutMember } from '@/lib/features/meetings/commands/check-out-member'
import { closeMeeting } from '@/lib/features/meetings/commands/close-meeting'
import { closeRegistration } from '@/lib/features/meetings/commands/close-registration'
import { failMeeting } from '@/lib/features/meetings/commands/fail-meeting'
import { noteSpeech } from '@/lib/features/meetings/commands/note-speech'
import { openMeeting } from '@/lib/features/meetings/commands/open-meeting'
import { openRegistration } from '@/lib/features/meetings/commands/open-registration'
import { registerInvitee } from '@/lib/features/meetings/commands/register-invitee'
import { confirmProtocol } from '@/lib/features/protocols/commands/confirm-protocol'
import { draftProtocol } from '@/lib/features/protocols/commands/draft-protocol'
import { renderDocument } from '@/lib/features/protocols/commands/render-document'
import { protocolOf } from '@/lib/features/protocols/queries/published'
import { signedFiles } from '@/lib/features/protocols/signing/manifest'
import { castCastingVote } from '@/lib/features/voting/commands/cast-casting-vote'
import { closeMotion } from '@/lib/features/voting/commands/close-motion'
import { enterVotes } from '@/lib/features/voting/commands/enter-votes'
import { openMotion } from '@/lib/features/voting/commands/open-motion'
import type { MotionInput } from '@/lib/features/voting/schema'
import { db } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import { addDays, almatyDate, type CivilDate } from '@/lib/statute/civil-date'
import type { Choice } from '@/lib/statute/tally'
import sessions from './content/sessions.json'
import { at, type Crew, must, weekdayFrom } from './crew'
import type { Dice } from './dice'
import type { Plan, Prepared } from './preparation'

export type Guest = { name: string; office: Bilingual }
type Question = MotionInput extends infer One
  ? One extends unknown
    ? Omit<One, 'okrugId' | 'meetingId'>
    : never
  : never

/** Holds, signs and answers one prepared session after the other of an okrug. */
export class Sitting {
  #crew: Crew
  #session: Prepared
  #dice: Dice
  /** Positions among the seats of those who came, in the order of the seats. */
  #present: number[] = []

  constructor(crew: Crew, session: Prepared, dice: Dice) {
    this.#crew = crew
    this.#session = session
    this.#dice = dice
  }

  #member(index: number) {
    const member = this.#crew.members[index]
    if (!member) throw new RangeError(`no seat ${index}`)
    return member
  }
  #by = (seconds = 20) => this.#session.clock.by(this.#crew.clerk, seconds)

  /** `count` members come, the holders of the first two seats always among them. */
  async register(day: CivilDate, count: number): Promise<void> {
    const { clock, ref } = this.#session
    clock.goTo(at(day, '09:15'))
    await must(openRegistration(this.#by(), ref))
    const seats = this.#crew.members.map((_, index) => index)
    while (seats.length > count) seats.splice(2 + this.#dice.below(seats.length - 2), 1)
    this.#present = seats
    for (const index of seats)
      await must(checkInMember(this.#by(45), { ...ref, memberId: this.#member(index).memberId }))
  }

  /** Nobody more comes: the session fails and writes its act. */
  async fail(day: CivilDate): Promise<void> {
    this.#session.clock.goTo(at(day, '10:40'))
    await must(failMeeting(this.#by(), this.#session.ref))
  }

  /** Opening, elections, agenda, every item with its speeches and its vote, close. */
  async hold(day: CivilDate, guests: readonly Guest[]): Promise<void> {
    const { clock, ref, items } = this.#session
    for (const guest of guests) await must(registerInvitee(this.#by(), { ...ref, ...guest }))
    clock.goTo(at(day, '10:02'))
    await must(closeRegistration(this.#by(), ref))
    await must(openMeeting(this.#by(), { ...ref, openedBy: this.#crew.akimName }))
    await this.#decide({ kind: 'chair', candidateId: this.#member(0).memberId }, 'all')
    await this.#decide({ kind: 'secretary', candidateId: this.#member(1).memberId }, 'all')
    for (const { id } of items) await this.#decide({ kind: 'inclusion', itemId: id }, 'all')
    await must(approveAgenda(this.#by(), ref))
    await this.#hearReports()
    for (const [i, item] of items.entries()) {
      for (const summary of item.speeches ?? []) {
        const speaker = this.#member(this.#present[2 + this.#dice.below(this.#present.length - 2)] ?? 2)
        const speech = { itemId: item.id, speaker: `member:${speaker.memberId}`, kind: 'speech', summary } as const
        await must(noteSpeech(this.#by(180), { ...ref, ...speech }))
      }
      if (i === items.length - 1) await this.#someoneLeaves()
      await this.#decide({ kind: 'decision', itemId: item.id }, item.vote ?? 'all')
    }
    await must(closeMeeting(this.#by(120), ref))
  }

  /** What earlier sessions decided is heard: done when its term is over, still under way before. */
  async #hearReports(): Promise<void> {
    const { ref, clock } = this.#session
    const owed = await db.decision.findMany({
      where: owedIn(ref.okrugId),
      include: { plan: true },
      orderBy: { adoptedAt: 'asc' },
    })
    const { heard, report } = sessions.execution
    for (const { id: decisionId, plan } of owed) {
      const over = plan === null || plan.due < clock.now
      const said = over ? ({ outcome: 'done', note: heard } as const) : ({ outcome: 'noted', note: report } as const)
      await must(hearReport(this.#by(60), { ...ref, decisionId, ...said }))
    }
  }

  /** The last to come goes home before the last vote, where quorum allows it. */
  async #someoneLeaves(): Promise<void> {
    if (this.#present.length * 2 <= this.#crew.members.length + 2) return
    const index = this.#present.pop() as number
    const { ref } = this.#session
    await must(checkOutMember(this.#by(60), { ...ref, memberId: this.#member(index).memberId }))
  }

  #choices(vote: string): Choice[] {
    const count = this.#present.length
    if (vote === 'tie' && count % 2 === 0)
      return this.#present.map((_, i): Choice => (i < count / 2 ? 'for' : 'against'))
    if (vote === 'rejected') return this.#present.map((_, i): Choice => (i < count / 3 ? 'for' : 'against'))
    if (vote === 'clear')
      return this.#present.map((_, i): Choice => (i % 9 === 4 ? 'against' : i % 11 === 7 ? 'abstain' : 'for'))
    return this.#present.map((): Choice => 'for')
  }

  async #decide(question: Question, vote: string): Promise<void> {
    const { ref } = this.#session
    const { motionId } = await must(openMotion(this.#by(40), { ...ref, ...question } as MotionInput))
    const choices = this.#choices(vote)
    const votes = Object.fromEntries(
      this.#present.map((index, i) => [this.#member(index).memberId, choices[i] as Choice]),
    )
    await must(enterVotes(this.#by(50), { ...ref, motionId, votes }))
    await must(closeMotion(this.#by(15), { ...ref, motionId }))
    const motion = await db.motion.findFirstOrThrow({ where: { okrugId: ref.okrugId, id: motionId } })
    if (question.kind !== 'decision' || motion.adopted !== null) return
    const { memberId, actor } = this.#member(0)
    const context = this.#session.clock.by(actor ?? this.#crew.clerk, 30)
    await must(castCastingVote(context, { ...ref, motionId, memberId, choice: 'for' }))
  }

  /** The protocol is drafted and confirmed by both on the next working day; `signed: false` leaves it to the reader of the demo. */
  async sign(): Promise<void> {
    const { clock, ref } = this.#session
    const { sha256: text } = await must(draftProtocol(this.#by(1800), ref))
    // What is signed names the PDFs: here the job that makes them does not wait for its turn.
    for (const name of signedFiles())
      await must(renderDocument({ actor: operator, now: clock.now }, { ...ref, text, name }))
    const sha256 = (await protocolOf(ref.okrugId, ref.meetingId))?.manifest?.sha256 ?? ''
    clock.goTo(at(weekdayFrom(addDays(almatyDate(clock.now), 1)), '11:00'))
    for (const index of [0, 1]) {
      await must(confirmProtocol(clock.by(this.#member(index).actor, 900), { ...ref, sha256 }))
    }
  }

  /** The office names who carries out what the akim approved, and what was done so far. */
  async #plan(): Promise<void> {
    const { clock, ref } = this.#session
    const { okrugId, meetingId } = ref
    const due = addDays(almatyDate(clock.now), 120)
    const { persons, steps, report } = sessions.execution
    const binding = { ...owedIn(okrugId), meetingId, status: 'approved' as const }
    for (const { id: decisionId } of await db.decision.findMany({ where: binding, orderBy: { number: 'asc' } })) {
      const wish = { okrugId, decisionId }
      await must(planExecution(this.#by(300), { ...wish, due, persons, steps }))
      const [first] = await db.executionStep.findMany({ where: wish, orderBy: { position: 'asc' } })
      await must(reportExecution(this.#by(300), { ...wish, text: report, percents: first ? { [first.id]: 100 } : {} }))
    }
  }

  /** The akim answers every decision some days later, and the office tells the members. */
  async answer(plan: Plan, days: number): Promise<void> {
    const { clock, ref } = this.#session
    clock.goTo(at(weekdayFrom(addDays(almatyDate(clock.now), days)), '16:00'))
    const { okrugId, meetingId } = ref
    const decisions = await db.decision.findMany({
      where: { okrugId, meetingId },
      include: { item: true },
      orderBy: { number: 'asc' },
    })
    const again = decisions.find(({ item }) => item.reconsidersId !== null)
    const disputed = plan.answer === 'disagreed' ? (again ?? decisions[1])?.id : undefined
    for (const { id } of decisions) {
      const answer = id === disputed ? ('disagreed' as const) : ('approved' as const)
      const reasons = id === disputed && plan.reasons ? plan.reasons : { kk: '', ru: '' }
      await must(answerDecision(clock.by(this.#crew.akim, 300), { okrugId, decisionId: id, answer, reasons }))
    }
    if (decisions.length === 0) return
    await this.#plan()
    clock.goTo(at(weekdayFrom(addDays(almatyDate(clock.now), 1)), '10:00'))
    await must(tellMembers(this.#by(), ref))
  }
}
