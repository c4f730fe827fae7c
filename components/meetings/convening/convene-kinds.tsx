import type { DeskMeeting } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

export type MeetingKind = DeskMeeting['kind']

/** The three kinds of meeting an akim convenes, each with a form of its own. */
export function ConveneKinds({ locale, path, kind }: { locale: Locale; path: string; kind: MeetingKind }) {
  const t = translator(locale, 'meetings')
  const kinds: MeetingKind[] = ['session', 'gathering', 'separateGathering']
  return (
    <nav aria-label={translator(locale, 'gatherings')('convene.what')} className="mb-8 border-line border-b">
      <ul className="flex flex-wrap gap-x-6">
        {kinds.map((one) => (
          <li key={one}>
            <a
              href={`/${locale}${path}?kind=${one}`}
              aria-current={one === kind ? 'page' : undefined}
              className="-mb-px inline-flex min-h-11 items-center border-transparent border-b-4 aria-[current]:border-sky aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {t(`kind.${one}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
