import { addMonths, type CivilDate, dateOf, partsOf } from './civil-date'
import type { Norms } from './norms'
import { type MonitoringDates, type Verdict, verdict } from './verdict'

type MonitoringNorms = Pick<
  Norms,
  'useReportDay' | 'toCommissionDay' | 'monitoringDay' | 'toAssemblyDay' | 'conclusionDay'
>

/** The calendar of monitoring in the month after the period that ended on `periodEnd`. The days are not moved off a weekend. */
export function monitoringDates(norms: MonitoringNorms, periodEnd: CivilDate): MonitoringDates {
  const { year, month } = partsOf(addMonths(periodEnd, 1))
  return {
    report: dateOf(year, month, norms.useReportDay),
    toCommission: dateOf(year, month, norms.toCommissionDay),
    monitoring: dateOf(year, month, norms.monitoringDay),
    assembly: dateOf(year, month, norms.toAssemblyDay),
    conclusion: dateOf(year, month, norms.conclusionDay),
  }
}

/** MN-2: holds while the last of the five days has not passed. */
export function monitoring(
  norms: MonitoringNorms,
  { periodEnd }: { periodEnd: CivilDate },
  on: CivilDate,
): Verdict & { due: MonitoringDates } {
  const due = monitoringDates(norms, periodEnd)
  const holds = on <= due.conclusion
  return verdict('MN-2', holds ? 'holds' : 'fails', { periodEnd, on, ...due }, { holds, due })
}
