import { Notice } from '@/components/ui/notice'
import type { Gap } from '@/lib/features/protocols/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** What a protocol still lacks, the law's demands before the careful secretary's. */
export function GapList({ locale, gaps }: { locale: Locale; gaps: Gap[] }) {
  const t = translator(locale, 'protocols')
  if (gaps.length === 0) return <Notice tone="good" title={t('desk.whole')} />
  return (
    <>
      {(['must', 'should'] as const).map((weight) => {
        const listed = gaps.filter((gap) => gap.weight === weight)
        if (listed.length === 0) return null
        return (
          <Notice key={weight} tone={weight === 'must' ? 'bad' : 'due'} title={t(`desk.${weight}`)}>
            <ul className="list-disc pl-5">
              {listed.map((gap) => (
                <li key={gap.what + gap.at}>{t(`gap.${gap.what}`, { at: gap.at ?? '' })}</li>
              ))}
            </ul>
          </Notice>
        )
      })}
    </>
  )
}
