import type { ReactNode } from 'react'
import type { DeskMeeting, GateView } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { isOverridable } from '@/lib/statute/catalogue'
import type { May } from '../next-step'

type Links = Partial<Record<GateView['gate'], ReactNode>>

/**
 * For the akim, under each gate that he may pass in public: one that does not hold (that of the day: not yet), and that of papers that
 * would come late to what was sent.
 */
export function overrideLinks(
  locale: Locale,
  okrugId: string,
  { id, state, gates, admits }: DeskMeeting,
  may: May,
): Links {
  if (!admits.includes('override-gate') || !may('meetings.override-gate')) return {}
  const t = translator(locale, 'convening')
  const closed = ({ gate, stand }: GateView) =>
    gate === 'registration-day'
      ? stand === 'waits'
      : stand === 'fails' || (gate === 'NT-2' && state === 'materialsSent')
  return Object.fromEntries(
    gates
      .filter((one) => isOverridable(one.gate) && !one.override && closed(one))
      .map(({ gate }) => [
        gate,
        <a
          key={gate}
          className="inline-flex min-h-11 items-center"
          href={`/${locale}/desk/${okrugId}/meetings/${id}/override/${gate}`}
        >
          {t('override.title')}
        </a>,
      ]),
  )
}
