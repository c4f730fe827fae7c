import { Disclosure } from '@/components/ui/disclosure'
import { Tag } from '@/components/ui/tag'
import { VerdictLine } from '@/components/ui/verdict-line'
import type { BallotMinutes } from '@/lib/features/protocols/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { reasonOf } from '@/lib/platform/i18n/verdict'

type BallotRecordProps = {
  locale: Locale
  ballot: BallotMinutes
  /** Of its heading, one below the heading it stands under. */
  level: 4 | 5
}

/** What came by name from phones, beside what was counted from cards. */
const partsOf = (totals: BallotMinutes['totals'], cards: NonNullable<BallotMinutes['cards']>) => ({
  for: totals.for - cards.for,
  against: totals.against - cards.against,
  abstain: totals.abstain - cards.abstain,
  cardsFor: cards.for,
  cardsAgainst: cards.against,
  cardsAbstain: cards.abstain,
})

/** One vote in the minutes: what was asked, the count, the law's arithmetic, the casting vote as its own line, each voice by name. */
export function BallotRecord({ locale, ballot, level }: BallotRecordProps) {
  const Title = `h${level}` as const
  const t = translator(locale, 'protocols')
  const { totals } = ballot
  const voices = (['for', 'against', 'abstain', 'none'] as const)
    .map((choice) => ({ choice, names: ballot.voices.filter((voice) => voice.choice === choice) }))
    .filter(({ names }) => names.length > 0)
  return (
    <div data-keep className="my-4 rounded-card border border-line p-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <Title className="font-semibold">
          {t(`ballot.${ballot.kind}`)}
          {ballot.candidate ? `: ${ballot.candidate}` : null}
          {ballot.settlement ? (
            <span lang={locale === 'en' ? 'kk' : undefined}> ({inLocale(ballot.settlement, locale)})</span>
          ) : null}
        </Title>
        <Tag tone={ballot.adopted ? 'good' : 'bad'}>{t(ballot.adopted ? 'adopted' : 'rejected')}</Tag>
      </div>
      {ballot.text ? (
        <p lang={locale === 'en' ? 'kk' : undefined} className="mt-2 max-w-prose whitespace-pre-line">
          {inLocale(ballot.text, locale)}
        </p>
      ) : null}
      {ballot.seats === undefined ? null : (
        <p className="mt-2 font-semibold">{t('seatsGiven', { seats: ballot.seats })}</p>
      )}
      {ballot.whole === undefined ? null : (
        <p className="mt-2 font-semibold">{t(`scope.${ballot.whole ? 'whole' : 'vacant'}`)}</p>
      )}
      <p className="mt-2">{t('totals', totals)}</p>
      {ballot.cards ? <p className="text-soft">{t('parts', partsOf(totals, ballot.cards))}</p> : null}
      {ballot.casting ? <p className="mt-1 font-semibold">{t(`casting.${ballot.casting}`)}</p> : null}
      <VerdictLine
        locale={locale}
        holds={ballot.verdict.holds}
        sentence={reasonOf(ballot.verdict, locale)}
        cites={ballot.verdict.cites}
      />
      {voices.length > 0 ? (
        <Disclosure title={t('byName')}>
          <dl className="space-y-2">
            {voices.map(({ choice, names }) => (
              <div key={choice}>
                <dt className="font-semibold">
                  {t(`choice.${choice}`)} — {names.length}
                </dt>
                <dd>{names.map(({ name, paper }) => (paper ? `${name} (${t('onPaper')})` : name)).join(', ')}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      ) : null}
    </div>
  )
}
