import { ActionForm } from '@/components/ui/form/action-form'
import { FieldRow } from '@/components/ui/form/rows'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { RenewAfter } from '@/components/ui/live/renew-after'
import { Heading, Section } from '@/components/ui/section'
import { Tag } from '@/components/ui/tag'
import type { AttendanceView } from '@/lib/features/meetings/views'
import {
  enterCardTallyAction,
  enterHeadcountAction,
  followAction,
  setSectorsAction,
} from '@/lib/features/voting/actions'
import type { CountingView, MotionView, SectorView } from '@/lib/features/voting/views'
import { civilOf } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** Where a counter stands, and to which page (without the language) their forms come back. */
export type CountPlace = { locale: Locale; okrugId: string; meetingId: string; path: string }

/** How the count of people stands for this counter, in sentences. */
function countingIn({ agreed, mine, others, differing }: CountingView, locale: Locale): string[] {
  const t = translator(locale, 'presence')
  const known = agreed ? t('count.agreed', { count: agreed.count, time: civilOf(agreed.at).time }) : t('count.none')
  if (mine === null) return others > 0 ? [known, t('count.waits')] : [known]
  if (others === 0) return [known, t('count.mine', { count: mine })]
  return [known, t('count.differ', { mine, others: differing.join(', ') })]
}

/** One counter's number of people; what the other entered is shown only after one's own. */
function HeadcountForm({ place, counting }: { place: CountPlace; counting: CountingView }) {
  const { locale } = place
  const t = translator(locale, 'presence')
  return (
    <Section id="count" title={t('count.title')} lead={t('count.lead')}>
      <div role="status" className="mb-4 space-y-1">
        {countingIn(counting, locale).map((sentence) => (
          <p key={sentence} className="max-w-prose">
            {sentence}
          </p>
        ))}
      </div>
      <ActionForm locale={locale} action={enterHeadcountAction.bind(null, place)} label={t('count.title')}>
        <TextField name="count" label={t('count.number')} inputMode="numeric" width="short" maxLength={6} />
        <SubmitButton tone="secondary">{t('count.submit')}</SubmitButton>
      </ActionForm>
    </Section>
  )
}

/** Into how many parts the hall is divided; between votes. */
function SectorsForm({ place, sectors }: { place: CountPlace; sectors: number }) {
  const { locale } = place
  const t = translator(locale, 'presence')
  return (
    <ActionForm
      locale={locale}
      action={setSectorsAction.bind(null, place)}
      label={t('cards.sectors')}
      className="mb-10 space-y-6"
      keep
    >
      <TextField
        name="sectors"
        label={t('cards.sectors')}
        hint={t('cards.sectorsHint')}
        value={String(sectors)}
        inputMode="numeric"
        width="short"
        maxLength={2}
      />
      <SubmitButton tone="secondary">{t('cards.sectorsSubmit')}</SubmitButton>
    </ActionForm>
  )
}

const tones = { missing: 'neutral', single: 'due', differ: 'bad', agreed: 'good' } as const

function SectorForm({
  place,
  motionId,
  view,
  accountId,
}: {
  place: CountPlace
  motionId: string
  view: SectorView
  accountId: string
}) {
  const { locale } = place
  const t = translator(locale, 'presence')
  const hall = translator(locale, 'hall')
  const { sector, state, entries } = view
  const mine = entries.find((entry) => entry.accountId === accountId)
  // Whoever has not counted yet sees no other's numbers.
  const shown = mine ? entries : []
  const title = t('cards.sector', { sector })
  return (
    <div className="border-line border-t pt-2">
      <Heading>{title}</Heading>
      <p className="mb-3">
        <Tag tone={tones[state]}>{t(`cards.state.${state}`)}</Tag>
      </p>
      {shown.map((entry) => (
        <p key={entry.accountId} className="text-soft">
          {t('cards.entry', { for: entry.for, against: entry.against, abstain: entry.abstain })}
        </p>
      ))}
      <ActionForm
        locale={locale}
        action={enterCardTallyAction.bind(null, { ...place, motionId, sector })}
        label={title}
        className="mt-3 space-y-4"
        keep
      >
        <FieldRow>
          {(['for', 'against', 'abstain'] as const).map((choice) => (
            <TextField
              key={choice}
              name={choice}
              label={hall(`choice.${choice}`)}
              value={mine ? String(mine[choice]) : undefined}
              inputMode="numeric"
              width="short"
              maxLength={6}
            />
          ))}
        </FieldRow>
        <SubmitButton tone="secondary">{t('cards.submit')}</SubmitButton>
      </ActionForm>
    </div>
  )
}

/** The raised cards of an open question, sector by sector. */
function CardForms({
  place,
  motion,
  cards,
  accountId,
}: {
  place: CountPlace
  motion: MotionView
  cards: number
  accountId: string
}) {
  const t = translator(place.locale, 'presence')
  if (motion.sectors.length === 0) return null
  return (
    <Section id="cards" title={t('cards.title')} lead={t('cards.lead', { cards })}>
      {motion.sectors.map((view) => (
        <SectorForm key={view.sector} place={place} motionId={motion.id} view={view} accountId={accountId} />
      ))}
    </Section>
  )
}

/** The hall's code, for whoever has no screen to show it on. */
function HallCode({ locale, code }: { locale: Locale; code: NonNullable<CountingView['code']> }) {
  const t = translator(locale, 'presence')
  return (
    <Section id="code" title={t('desk.code')} lead={t('desk.codeHint', { time: civilOf(code.until).time })}>
      <p className="font-semibold text-3xl tabular-nums tracking-widest">{code.code}</p>
      <RenewAfter key={code.code} milliseconds={code.left} renew={followAction} />
    </Section>
  )
}

type HallCountsProps = {
  place: CountPlace
  attendance: AttendanceView
  counting: CountingView
  /** the open question, on the page where votes are taken */
  motion?: MotionView | null
  /** with the code for phones, on the page where people are registered */
  withCode?: boolean
}

/** Everything two people count: cards while a question is open, people at any time; and the code by which phones come in. */
export function HallCounts({ place, attendance, counting, motion, withCode }: HallCountsProps) {
  const { mayCount, accountId, sectors, divides, code } = counting
  if (!attendance.running || !mayCount) return null
  const open = motion?.state === 'open' ? motion : null
  return (
    <>
      {open ? <CardForms place={place} motion={open} cards={attendance.people.cards} accountId={accountId} /> : null}
      {withCode && code ? <HallCode locale={place.locale} code={code} /> : null}
      <HeadcountForm place={place} counting={counting} />
      {divides && !open ? <SectorsForm place={place} sectors={sectors} /> : null}
    </>
  )
}
