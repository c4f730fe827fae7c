import { spoken } from '@/lib/platform/i18n/verdict'
import type { InitiativeView } from '../views'

/** An initiative as the public API gives it: how many signed, never who. */
export function initiativeRecord({ verdict, application, ...view }: InitiativeView) {
  return {
    ...view,
    kind: 'gathering' as const,
    verdict: spoken(verdict),
    application: application && { at: application.at, due: application.due, term: spoken(application.term) },
  }
}
