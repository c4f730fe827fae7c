import { decideInitiative } from '@/lib/features/meetings/commands/decide-initiative'
import { lodgeInitiative } from '@/lib/features/meetings/commands/lodge-initiative'
import { readSignatures } from '@/lib/features/meetings/commands/read-signatures'
import { recordInitiative } from '@/lib/features/meetings/commands/record-initiative'
import { retractInitiative } from '@/lib/features/meetings/commands/retract-initiative'
import { signInitiative } from '@/lib/features/meetings/commands/sign-initiative'
import { startInitiative } from '@/lib/features/meetings/commands/start-initiative'
import { submitInitiative } from '@/lib/features/meetings/commands/submit-initiative'
import { withdrawInitiative } from '@/lib/features/meetings/commands/withdraw-initiative'
import { db } from '@/lib/platform/db/client'
import { at } from '../desk'
import { today } from '../drafts'
import { appliedIn, initiative, initiativeOf } from '../initiatives'
import { okrugOf } from '../okrugs'
import { numberOf } from '../papers'
import { memberOf } from '../roll'
import type { Prepare } from './case'
import { once } from './case'

const now = at(today)
const words = { kk: 'Жол туралы', ru: 'О дороге' }
const community = once(async () => {
  const okrugId = '595915000'
  await okrugOf(okrugId)
  return okrugId
})

/** Of the initiative for a gathering, from its start to the district's answer. */
export const initiativesCases = {
  'meetings.start-initiative': async () => {
    const okrugId = await community()
    const memberId = await memberOf(okrugId)
    return { okrugId, now, memberId, call: (context) => startInitiative(context, initiative(okrugId)) }
  },
  'meetings.record-initiative': async () => {
    const okrugId = await community()
    const initiator = Number(await numberOf(await memberOf(okrugId)))
    return { okrugId, now, call: (context) => recordInitiative(context, { ...initiative(okrugId), initiator }) }
  },
  'meetings.lodge-initiative': async () => {
    const okrugId = await community()
    const { ref } = await initiativeOf(okrugId)
    await db.meeting.updateMany({
      where: { id: ref.meetingId },
      data: { requestOnPaper: true, requestEligible: 1 },
    })
    return { okrugId, now, call: (context) => lodgeInitiative(context, ref) }
  },
  'meetings.retract-initiative': async () => {
    const okrugId = await community()
    const { ref } = await initiativeOf(okrugId)
    await db.meeting.updateMany({ where: { id: ref.meetingId }, data: { requestOnPaper: true } })
    return { okrugId, now, call: (context) => retractInitiative(context, ref) }
  },
  'meetings.sign-initiative': async () => {
    const okrugId = await community()
    const { ref } = await initiativeOf(okrugId)
    const memberId = await memberOf(okrugId)
    return { okrugId, now, memberId, call: (context) => signInitiative(context, ref) }
  },
  'meetings.read-signatures': async () => {
    const { ref } = await appliedIn('595916000')
    return { okrugId: ref.okrugId, now, call: (context) => readSignatures(context, ref) }
  },
  'meetings.submit-initiative': async () => {
    const okrugId = await community()
    const { ref, memberId } = await initiativeOf(okrugId)
    return { okrugId, now, memberId, call: (context) => submitInitiative(context, ref) }
  },
  'meetings.withdraw-initiative': async () => {
    const okrugId = await community()
    const { ref, memberId } = await initiativeOf(okrugId)
    return { okrugId, now, memberId, call: (context) => withdrawInitiative(context, ref) }
  },
  'meetings.decide-initiative': async () => {
    const { ref } = await appliedIn('595914000')
    const decision = { ...ref, answer: 'permit' as const, reasons: words }
    return { okrugId: ref.okrugId, now, call: (context) => decideInitiative(context, decision) }
  },
} satisfies Record<string, Prepare>
