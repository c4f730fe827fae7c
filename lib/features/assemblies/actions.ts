'use server'

import { redirect } from 'next/navigation'
import { refresh } from '@/lib/platform/cache/publish'
import type { FormState } from '@/lib/platform/forms/state'
import { submit } from '@/lib/platform/forms/submit'
import type { Locale } from '@/lib/platform/i18n/locale'
import { endMandate } from './commands/end-mandate'
import { endMembership } from './commands/end-membership'
import { seatMember } from './commands/seat-member'
import { setSeats } from './commands/set-seats'
import { endMandateInput, endMembershipInput, seatMemberInput, setSeatsInput } from './schema'

type Place = { locale: Locale; okrugId: string }

/** Back to the assembly at the desk; its public page shows the change at once. */
function back({ locale, okrugId }: Place): never {
  refresh(okrugId)
  return redirect(`/${locale}/desk/${okrugId}/assembly`)
}

export async function setSeatsAction(place: Place, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => back(place)
  return submit({ locale, data, schema: setSeatsInput, known, command: setSeats, then })
}

export async function seatMemberAction(
  place: Place & { seat: number },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => back(place)
  return submit({ locale, data, schema: seatMemberInput, known, command: seatMember, then })
}

export async function endMembershipAction(
  place: Place & { membershipId: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => back(place)
  return submit({ locale, data, schema: endMembershipInput, known, command: endMembership, then })
}

export async function endMandateAction(
  place: Place & { delegateId: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => back(place)
  return submit({ locale, data, schema: endMandateInput, known, command: endMandate, then })
}
