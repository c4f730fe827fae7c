import { QuorumMeter } from '@/components/ui/quorum-meter'
import { VerdictLine } from '@/components/ui/verdict-line'
import type { InitiativeView } from '@/lib/features/meetings/views'
import { dateWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { reasonOf } from '@/lib/platform/i18n/verdict'
import { almatyDate } from '@/lib/statute/civil-date'

/** How many have signed of how many are needed (GA-3), with the arithmetic and the day of the roll it rests on. */
export function SignatureCount({ locale, initiative }: { locale: Locale; initiative: InitiativeView }) {
  const t = translator(locale, 'gatherings')
  const { verdict, startedAt, state } = initiative
  const { actual: signed = 0, required = 0 } = verdict
  // While signatures are still collected, too few of them is nothing to be judged.
  const holds = state === 'signatures' && !verdict.holds ? null : verdict.holds
  const eligible = Number(verdict.because.params.eligible ?? 0)
  const words = {
    sentence: t('initiative.progress', { signed, required }),
    total: t('initiative.base', { eligible }),
  }
  return (
    <>
      <QuorumMeter words={words} present={signed} needed={required} total={eligible} holds={holds} />
      <VerdictLine locale={locale} holds={holds} sentence={reasonOf(verdict, locale)} cites={verdict.cites} />
      <p className="mt-3 max-w-prose text-soft">
        {t('initiative.frozen', { day: dateWords(almatyDate(startedAt), locale) })}
      </p>
    </>
  )
}
