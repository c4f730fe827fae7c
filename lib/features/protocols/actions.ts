'use server'

import { redirect } from 'next/navigation'
import { proved } from '@/lib/platform/auth/proof'
import { refresh } from '@/lib/platform/cache/publish'
import type { FormState } from '@/lib/platform/forms/state'
import { submit } from '@/lib/platform/forms/submit'
import type { Locale } from '@/lib/platform/i18n/locale'
import { largestCms } from '@/lib/platform/signatures/cms'
import { confirmCorrection } from './commands/confirm-correction'
import { confirmPaper } from './commands/confirm-paper'
import { confirmProtocol } from './commands/confirm-protocol'
import { discardCorrection } from './commands/discard-correction'
import { discardPaper } from './commands/discard-paper'
import { draftCorrection } from './commands/draft-correction'
import { draftProtocol } from './commands/draft-protocol'
import { reorderDocuments } from './commands/reorder-documents'
import { signProtocol } from './commands/sign-protocol'
import {
  confirmCorrectionInput,
  confirmProtocolInput,
  correctionRef,
  draftCorrectionInput,
  draftProtocolInput,
  paperRef,
  signProtocolInput,
} from './schema'

type Place = { locale: Locale; okrugId: string; meetingId: string }

const meetingOf = ({ locale, okrugId, meetingId }: Place) => `/${locale}/okrugs/${okrugId}/meetings/${meetingId}`
const pageOf = ({ locale, okrugId, meetingId }: Place) => `/${locale}/desk/${okrugId}/meetings/${meetingId}/protocol`

export async function draftProtocolAction(place: Place, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => redirect(pageOf(place))
  return submit({ locale, data, schema: draftProtocolInput, known, command: draftProtocol, then })
}

/** `to`: the page that shows the files being made again. */
export async function reorderDocumentsAction(
  { to, ...place }: Place & { to: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => redirect(to)
  return submit({ locale, data, schema: draftProtocolInput, known, command: reorderDocuments, then })
}

export async function draftCorrectionAction(place: Place, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => redirect(pageOf(place))
  return submit({ locale, data, schema: draftCorrectionInput, known, command: draftCorrection, then })
}

export async function discardCorrectionAction(
  place: Place & { correctionId: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => redirect(pageOf(place))
  return submit({ locale, data, schema: correctionRef, known, command: discardCorrection, then })
}

export async function confirmCorrectionAction(
  place: Place & { correctionId: string; sha256: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale, ...known } = place
  const then = ({ signed }: { signed: boolean }) => {
    refresh(place.okrugId)
    return redirect(signed ? meetingOf(place) : `/${locale}/my/protocols/${place.meetingId}`)
  }
  return submit({
    locale,
    data,
    schema: confirmCorrectionInput,
    known,
    command: proved('signature', data, confirmCorrection),
    then,
  })
}

/** `cms` comes as a file, chosen or put there by NCALayer's button. */
export async function signProtocolAction(
  place: Place & { correctionId?: string; sha256: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale, ...known } = place
  const file = data.get('cms')
  // One byte too many stays one too many: what is larger is no signature.
  const bytes = file instanceof File ? await file.slice(0, largestCms + 1).arrayBuffer() : new ArrayBuffer(0)
  const then = ({ signed }: { signed: boolean }) => {
    refresh(place.okrugId)
    return redirect(signed ? meetingOf(place) : `/${locale}/my/protocols/${place.meetingId}`)
  }
  return submit({
    locale,
    data,
    schema: signProtocolInput,
    known: { ...known, cms: Buffer.from(bytes).toString('base64') },
    command: proved('signature', data, signProtocol),
    then,
  })
}

export async function confirmPaperAction(
  place: Place & { paperId: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale, ...known } = place
  const then = ({ signed }: { signed: boolean }) => {
    refresh(place.okrugId)
    return redirect(signed ? meetingOf(place) : pageOf(place))
  }
  return submit({ locale, data, schema: paperRef, known, command: proved('second', data, confirmPaper), then })
}

export async function discardPaperAction(
  place: Place & { paperId: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => redirect(pageOf(place))
  return submit({ locale, data, schema: paperRef, known, command: discardPaper, then })
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
    return redirect(signed ? meetingOf(place) : `/${locale}/my/protocols/${place.meetingId}`)
  }
  return submit({
    locale,
    data,
    schema: confirmProtocolInput,
    known,
    command: proved('signature', data, confirmProtocol),
    then,
  })
}
