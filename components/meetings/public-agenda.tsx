import { Disclosure } from '@/components/ui/disclosure'
import { FileLink } from '@/components/ui/file-link'
import { Prose } from '@/components/ui/section'
import { Tag } from '@/components/ui/tag'
import type { AgendaItemView } from '@/lib/features/meetings/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** The questions of a meeting: each with its competence, the decision proposed and its papers. */
export function PublicAgenda({
  locale,
  items,
  papers,
}: {
  locale: Locale
  items: AgendaItemView[]
  /** The address under which materials are fetched. */
  papers: string
}) {
  const t = translator(locale, 'meetings')
  const foreign = locale === 'en' ? 'kk' : undefined
  return (
    <ol className="border-line border-t">
      {items.map((item) => (
        <li key={item.id} data-keep className="border-line border-b py-4">
          <p lang={foreign} className="font-semibold">
            {item.position}. {inLocale(item.title, locale)}
          </p>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-soft">
            {t(`competence.${item.competence}`)}
            {item.addedAtMeeting ? <Tag tone="info">{t('addedAtMeeting')}</Tag> : null}
            {item.included === false ? <Tag tone="neutral">{t('notIncluded')}</Tag> : null}
          </p>
          {inLocale(item.draft, locale) ? (
            <Disclosure title={t('draftDecision')}>
              <Prose lang={foreign}>
                <p className="whitespace-pre-line">{inLocale(item.draft, locale)}</p>
              </Prose>
            </Disclosure>
          ) : null}
          {item.materials.length > 0 ? (
            <ul data-screen>
              {item.materials.map((one) => (
                <li key={one.id}>
                  <FileLink
                    locale={locale}
                    href={`${papers}/${one.id}`}
                    name={one.name}
                    type={one.name.split('.').at(-1)?.toUpperCase() ?? ''}
                    size={one.size}
                  />
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
