import { endMandate } from '@/lib/features/assemblies/commands/end-mandate'
import { endMembership } from '@/lib/features/assemblies/commands/end-membership'
import { seatMember } from '@/lib/features/assemblies/commands/seat-member'
import { setSeats } from '@/lib/features/assemblies/commands/set-seats'
import { assemblyOf } from '../assemblies'
import { delegateOf } from '../delegates'
import { at } from '../desk'
import { memberOf } from '../roll'
import { type CasesOf, once } from './case'

const okrugId = '595902000'
const now = at('2026-09-15')
const assembly = once(() => assemblyOf(okrugId, { seats: 5, filled: 3 }))

export const assembliesCases: CasesOf<'assemblies'> = {
  'assemblies.set-seats': async () => {
    await assembly()
    return { okrugId, now, call: (context) => setSeats(context, { okrugId, seats: 7 }) }
  },
  'assemblies.seat-member': async () => {
    await assembly()
    const memberId = await memberOf(okrugId)
    return {
      okrugId,
      now,
      call: (context) =>
        seatMember(context, {
          okrugId,
          memberId,
          seat: 5,
          since: '2026-09-15',
          basisNumber: '4',
          basisOn: '2026-09-10',
        }),
    }
  },
  'assemblies.end-membership': async () => {
    const membershipId = (await assembly()).members[2]?.membershipId as string
    const end = { okrugId, membershipId, endedOn: '2026-09-15', reason: 'ownWish' as const }
    return { okrugId, now, call: (context) => endMembership(context, end) }
  },
  'assemblies.end-mandate': async () => {
    await assembly()
    const { delegateId } = await delegateOf(okrugId)
    const end = { okrugId, delegateId, endedOn: '2026-09-15', reason: 'ownWish' as const }
    return { okrugId, now, call: (context) => endMandate(context, end) }
  },
}
