'use server'

import { redirect } from 'next/navigation'
import { refresh } from '@/lib/platform/cache/publish'
import type { FormState } from '@/lib/platform/forms/state'
import { submit } from '@/lib/platform/forms/submit'
import type { Locale } from '@/lib/platform/i18n/locale'
import { confirmProtocol } from './commands/confirm-protocol'
import { draftProtocol } from './commands/draft-protocol'
import { confirmProtocolInput, draftProtocolInput } from './schema'

type Place = { locale: Locale; okrugId: string; meetingId: string }

const pageOf = ({ locale, okrugId, meetingId }: Place) => `/${locale}/desk/${okrugId}/meetings/${meetingId}/protocol`

export async function draftProtocolAction(place: Place, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => redirect(pageOf(place))
  return submit({ locale, data, schema: draftProtocolInput, known, command: draftProtocol, then })
}

export async function confirmProtocolAction(
  place: Place & { sha256: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale, ...known } = place
  const then = ({ signed }: { signed: boolean }) => {
    refresh(place.okrugId)
    // Signed by both, the protocol no longer waits for anyone: it is public.
    return redirect(
      signed
        ? `/${locale}/okrugs/${place.okrugId}/meetings/${place.meetingId}`
        : `/${locale}/my/protocols/${place.meetingId}`,
    )
  }
  return submit({ locale, data, schema: confirmProtocolInput, known, command: confirmProtocol, then })
}
