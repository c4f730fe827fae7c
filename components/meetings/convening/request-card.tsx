import { Prose, Section } from '@/components/ui/section'
import type { RequestView } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { draftText } from '../naming'

/** The members' written request: why, and who signed it. */
export function RequestCard({ locale, request }: { locale: Locale; request: RequestView }) {
  const t = translator(locale, 'convening')
  const reason = draftText(request.reason, locale)
  return (
    <Section title={t('request.title')}>
      <Prose lang={reason.lang}>
        <p className="whitespace-pre-line">{reason.text}</p>
      </Prose>
      <p className="mt-4 font-semibold">{t('request.signed', { count: request.signatories.length })}</p>
      <ul className="mt-1 gap-x-8 sm:columns-2">
        {request.signatories.map(({ seat, name }) => (
          <li key={seat} className="py-0.5">
            {name}
          </li>
        ))}
      </ul>
    </Section>
  )
}
