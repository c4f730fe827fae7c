import { answerDecision } from '@/lib/features/decisions/commands/answer-decision'
import { attachEvidence } from '@/lib/features/decisions/commands/attach-evidence'
import { hearReport } from '@/lib/features/decisions/commands/hear-report'
import { planExecution } from '@/lib/features/decisions/commands/plan-execution'
import { recordDiscussion } from '@/lib/features/decisions/commands/record-discussion'
import { rediscussDecision } from '@/lib/features/decisions/commands/rediscuss-decision'
import { removeEvidence } from '@/lib/features/decisions/commands/remove-evidence'
import { reportExecution } from '@/lib/features/decisions/commands/report-execution'
import { resolveDispute } from '@/lib/features/decisions/commands/resolve-dispute'
import { scheduleDiscussion } from '@/lib/features/decisions/commands/schedule-discussion'
import { sendLetter } from '@/lib/features/decisions/commands/send-letter'
import { tellMembers } from '@/lib/features/decisions/commands/tell-members'
import {
  type Adopted,
  adopted,
  approved,
  disagreed,
  discussed,
  heardAt,
  held,
  laterDraft,
  planned,
  planOf,
  scheduled,
  unresolved,
  words,
} from '../decisions'
import { acting, at } from '../desk'
import { pdf } from '../drafts'
import { must } from '../meetings'
import { type Case, type CasesOf, once } from './case'

const of = ({ okrugId }: Adopted, day: string, call: Case['call'], memberId?: string): Case => ({
  okrugId,
  now: at(day),
  call,
  memberId,
})
const waiting = once(adopted)
const underWay = once(planned)
const paper = (stepId = '') => ({ stepId, kind: 'paper' as const, name: 'a.pdf' })

export const decisionsCases: CasesOf<'decisions'> = {
  'decisions.answer-decision': async () => {
    const one = await waiting()
    const answer = { ...one.ref, answer: 'approved' as const, reasons: { kk: '', ru: '' } }
    return of(one, '2026-09-18', (context) => answerDecision(context, answer))
  },
  'decisions.tell-members': async () => {
    const one = await waiting()
    return of(one, '2026-09-21', (context) => tellMembers(context, one.session.ref))
  },
  'decisions.rediscuss-decision': async () => {
    const one = await disagreed()
    const draft = await laterDraft(one, '2026-10-05')
    return of(one, '2026-09-22', (context) => rediscussDecision(context, { ...one.ref, ...draft }))
  },
  'decisions.schedule-discussion': async () => {
    const one = await unresolved()
    const session = { ...one.ref, sessionNumber: 12, date: '2026-10-20' }
    return of(one, '2026-10-12', (context) => scheduleDiscussion(context, session))
  },
  'decisions.record-discussion': async () => {
    const one = await scheduled()
    return of(one, '2026-10-20', (context) => recordDiscussion(context, { ...one.ref, discussion: words }))
  },
  'decisions.resolve-dispute': async () => {
    const one = await discussed()
    const ruling = { ...one.ref, ruling: 'upheld' as const, reasons: words }
    return of(one, '2026-10-21', (context) => resolveDispute(context, ruling))
  },
  'decisions.plan-execution': async () => {
    const one = await approved()
    return of(one, '2026-09-21', (context) => planExecution(context, { ...one.ref, ...planOf() }))
  },
  'decisions.report-execution': async () => {
    const one = await underWay()
    return of(one, '2026-10-01', (context) => reportExecution(context, { ...one.ref, text: words, percents: {} }))
  },
  'decisions.attach-evidence': async () => {
    const one = await underWay()
    return of(one, '2026-10-01', async (context) =>
      attachEvidence(context, { ...one.ref, ...paper(one.steps[0]) }, await pdf('case')),
    )
  },
  'decisions.remove-evidence': async () => {
    const one = await planned()
    const clerk = acting('secretary', one.okrugId, at('2026-10-01'))
    const { evidenceId } = await must(attachEvidence(clerk, { ...one.ref, ...paper(one.steps[0]) }, await pdf('gone')))
    return of(one, '2026-10-01', (context) => removeEvidence(context, { ...one.ref, evidenceId }))
  },
  'decisions.hear-report': async () => {
    const one = await planned()
    const { meetingId } = await held(await laterDraft(one, '2026-10-05'), '2026-10-05', one.session)
    const hearing = { ...one.ref, meetingId, outcome: 'done' as const, note: words }
    return of(one, '2026-10-05', (context) => hearReport(context, hearing))
  },
  'decisions.send-letter': async () => {
    const one = await planned()
    const { meetingId } = await heardAt(one, '2026-10-05', 'notDone')
    const call: Case['call'] = (context) => sendLetter(context, { ...one.ref, meetingId })
    return of(one, '2026-10-06', call, one.session.members[0]?.memberId)
  },
}
