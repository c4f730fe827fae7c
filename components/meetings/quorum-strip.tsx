import { QuorumBar } from '@/components/ui/quorum-bar'
import type { AttendanceView } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'

/** Who is in the room against what AS-1 asks for; stays in view however far one scrolls. */
export function QuorumStrip({ locale, attendance }: { locale: Locale; attendance: AttendanceView }) {
  const { quorum, seats } = attendance
  return (
    <div
      role="status"
      className="-mx-4 sm:-mx-6 sticky top-0 z-10 mb-6 border-line border-b bg-paper px-4 pt-2 pb-3 sm:px-6 print:static"
    >
      <QuorumBar locale={locale} present={quorum.actual ?? 0} needed={quorum.required ?? 0} total={seats.length} />
    </div>
  )
}
