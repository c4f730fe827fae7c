import type { DecisionView } from '@/lib/features/decisions/views'
import { spoken } from '@/lib/platform/i18n/verdict'
import type { FrozenVerdict } from '../verdicts/frozen'
import type { MeetingView } from '../views'

const said = (verdict: FrozenVerdict | null) => verdict && spoken(verdict)

/** NT-2 is judged paper by paper: the whole verdict keeps those of the items, and each is put into words. */
function saidByItem(verdict: FrozenVerdict | null) {
  const { items } = (verdict ?? {}) as { items?: { item: string; verdict: FrozenVerdict }[] }
  return verdict && { ...spoken(verdict), items: items?.map((one) => ({ ...one, verdict: spoken(one.verdict) })) }
}

/** A meeting as the public API gives it, with its published decisions in short. */
export function meetingRecord(view: MeetingView, okrugId: string, decisions: readonly DecisionView[]) {
  const base = `/api/v1/okrugs/${okrugId}/meetings/${view.id}/materials`
  const { ordinal: _, quorum, notice, materials, agenda, failure, publishedAt, changedAt, ...meeting } = view
  return {
    ...meeting,
    notice: { ...notice, verdict: said(notice.verdict) },
    materials: materials && { ...materials, verdict: saidByItem(materials.verdict) },
    quorum: said(quorum),
    agenda: agenda.map((item) => ({
      ...item,
      materials: item.materials.map((one) => ({ ...one, url: `${base}/${one.id}` })),
    })),
    decisions: decisions.map(({ id, number, title, status }) => ({ id, number, title, status })),
    failure: failure && { ...failure, verdict: failure.verdict && spoken(failure.verdict) },
    publishedAt,
    changedAt,
  }
}
