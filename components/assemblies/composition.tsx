import { Figure, Figures } from '@/components/ui/figure'
import { Notice } from '@/components/ui/notice'
import type { AssemblyView } from '@/lib/features/assemblies/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** Seats, members and vacancies in numbers, and the settlements nobody speaks for (AS-5). */
export function Composition({ locale, assembly }: { locale: Locale; assembly: AssemblyView }) {
  const t = translator(locale, 'assemblies')
  const { seats, filled, unrepresented } = assembly
  return (
    <>
      <Figures>
        <Figure value={seats.length} label={t('figure.seats')} />
        <Figure value={filled} label={t('figure.filled')} />
        <Figure value={seats.length - filled} label={t('figure.vacant')} />
      </Figures>
      {unrepresented.length > 0 ? (
        <Notice tone="due" title={t('unrepresented.title', { count: unrepresented.length })}>
          <p lang={locale === 'en' ? 'kk' : undefined}>
            {unrepresented.map((name) => inLocale(name, locale)).join(', ')}
          </p>
          <p className="text-sm">{t('unrepresented.text')}</p>
        </Notice>
      ) : null}
    </>
  )
}
