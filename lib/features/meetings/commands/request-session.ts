import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { digestOf } from '@/lib/platform/ledger/entry'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { askFor } from '../queries/asked'
import { holdsSeat } from '../queries/signatures'
import { type RequestInput, requestInput } from '../schema'
import { type Signed, sign } from './sign-request'

/** A member asks for a session in writing, with an agenda (AS-2, MR 5). His is the first signature. */
export async function requestSession(
  { actor, now }: Context,
  input: RequestInput,
): Promise<Outcome<Signed & { id: string }, 'forbidden'>> {
  const { okrugId, reason, items } = requestInput.parse(input)
  return transact(async (tx) => {
    if (!permits(actor, 'meetings.request-session', { okrugId })) return refuse('forbidden')
    const { memberId } = actor
    if (!memberId || !(await holdsSeat(tx, okrugId, memberId, now))) return refuse('forbidden')

    const id = await askFor(tx, { okrugId, kind: 'session', state: 'requested' }, { reason, items }, now)
    const { verdict, ...signed } = await sign(tx, { okrugId, meetingId: id, memberId }, now)
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const member = await pseudonymOf(tx, okrugId, memberId)
    const entry = { by, meeting: id, member, text: digestOf({ reason, items }), verdict }
    await append(tx, okrugId, 'meetings.request-session', entry, now)
    return done({ id, ...signed })
  })
}
