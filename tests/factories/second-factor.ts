import { URI } from 'otpauth'
import { enrolSecondFactor } from '@/lib/features/accounts/commands/enrol-second-factor'
import type { Context } from '@/lib/platform/auth/context'
import { enrolment, saltIn } from '@/lib/platform/auth/second-factor'

/** The code that a phone shows at `moment`, once it was told this address. */
export const codeAt = (address: string, moment: Date): string => {
  const told = URI.parse(address)
  return told.generate({ timestamp: moment.getTime() })
}

/** What the page of this session tells a phone. */
export function toldIn({ actor, session }: Context): { address: string; salt: string } {
  if (!actor || !session) throw new Error('nobody is signed in')
  const salt = saltIn(session, actor.accountId)
  const { address } = enrolment({ accountId: actor.accountId, salt }, { issuer: 'Жиын', label: 'login' })
  return { address, salt }
}

/** Sets a second factor up as its person would, and answers what their phone was told. */
export async function enrolled(context: Context): Promise<{ address: string; salt: string }> {
  const told = toldIn(context)
  const outcome = await enrolSecondFactor(context, { code: codeAt(told.address, context.now) })
  if (!outcome.ok) throw new Error(outcome.code)
  return told
}
