import type { Metadata } from 'next'
import { Section } from '@/components/ui/section'
import type { Locale } from '@/lib/platform/i18n/locale'
import { contentLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** Doors by which an okrug's news reach a calendar or a feed reader. */
const doors = {
  calendar: '/api/v1/meetings/calendar.ics',
  notices: '/api/v1/meetings/notices.atom',
  protocols: '/api/v1/protocols/signed.atom',
  decisions: '/api/v1/decisions/adopted.atom',
} as const
export type Door = keyof typeof doors

const doorOf = (door: Door, okrugId: string, locale: Locale): string =>
  `${doors[door]}?okrug=${okrugId}&lang=${contentLocale(locale)}`

/** The same for a page's head, where feed readers look for them. */
export function feedsOf(
  locale: Locale,
  okrugId: string,
  of: readonly Exclude<Door, 'calendar'>[],
): Metadata['alternates'] {
  const t = translator(locale, 'notifications')
  const atom = of.map((door) => ({ url: doorOf(door, okrugId, locale), title: t(`follow.${door}`) }))
  return { types: { 'application/atom+xml': atom } }
}

/** How to follow an okrug without coming back to its page. */
export function FeedLinks({ locale, okrugId, of }: { locale: Locale; okrugId: string; of: readonly Door[] }) {
  const t = translator(locale, 'notifications')
  return (
    <div className="mt-10 print:hidden">
      <Section title={t('follow.title')} lead={t('follow.lead')} id="follow">
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {of.map((door) => (
            <li key={door}>
              <a
                className="inline-flex min-h-11 items-center"
                href={doorOf(door, okrugId, locale)}
                type={door === 'calendar' ? 'text/calendar' : 'application/atom+xml'}
              >
                {t(`follow.${door}`)}
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
