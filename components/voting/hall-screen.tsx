import { streamOf } from '@/components/meetings/quorum-strip'
import { quorumWords } from '@/components/meetings/quorum-words'
import { RefreshWithoutScript } from '@/components/ui/live/refresh-without-script'
import { RenewAfter } from '@/components/ui/live/renew-after'
import type { Picture } from '@/components/ui/live/shared-connection'
import { liveWords } from '@/components/ui/live/speaking'
import type { LiveMeetingView } from '@/lib/features/meetings/views'
import { followAction } from '@/lib/features/voting/actions'
import type { CountingView, HallItem, HallView, MotionView, TurnView } from '@/lib/features/voting/views'
import { civilOf } from '@/lib/platform/i18n/dates'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { reasonOf } from '@/lib/platform/i18n/verdict'
import { questionTitle } from './question-title'
import { ScreenPulse } from './screen-pulse'
import { SpeakingTime } from './speaking-time'
import { itemInHand } from './turn-fields'
import { WallClock } from './wall-clock'
import { hallWords } from './words'

type HallScreenProps = {
  locale: Locale
  okrugId: string
  name: string
  /** as everyone may see it */
  hall: HallView
  live: Picture<LiveMeetingView>
  /** by which phones check in: only on a screen where somebody of the office is signed in */
  code: CountingView['code']
  now: Date
}

const sized = (text: string) => (text.length > 110 ? 'text-2xl' : 'text-3xl')

function Speaker({ locale, turn, hall, now }: { locale: Locale; turn: TurnView; hall: HallView; now: Date }) {
  const t = translator(locale, 'floor')
  const isMember = hall.attendance.seats.some(({ seat, memberId }) => seat > 0 && memberId === turn.memberId)
  const name = isMember ? turn.speaker : t(turn.memberId ? 'screen.resident' : 'screen.guest')
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 rounded-card bg-sky-wash px-6 py-4">
      <p className="text-2xl">
        <span className="block text-lg text-soft">{t('speaking')}</span>
        <span className="font-semibold">{name}</span>
      </p>
      <p className="text-3xl">
        <SpeakingTime locale={locale} turn={turn} now={now} />
      </p>
    </div>
  )
}

function Question({ locale, hall, motion }: { locale: Locale; hall: HallView; motion: MotionView }) {
  const t = translator(locale, 'floor')
  const title = questionTitle(motion, hall.items, locale)
  return (
    <>
      <p className="text-soft text-xl">{t('screen.voting')}</p>
      <h2 className={`line-clamp-5 font-semibold ${sized(title)}`}>{title}</h2>
      <p className="text-2xl">{t('screen.needed', { needed: motion.needed })}</p>
    </>
  )
}

const outcomeOf = ({ adopted }: MotionView) => (adopted === null ? 'tie' : adopted ? 'yes' : 'no')
const outcomeLook = { tie: 'text-gold', yes: 'text-good', no: 'text-bad' } as const

/** How the last question was answered: a word, then one sentence with its arithmetic. */
function Result({ locale, hall, motion }: { locale: Locale; hall: HallView; motion: MotionView }) {
  const t = translator(locale, 'hall')
  const outcome = outcomeOf(motion)
  return (
    <>
      <p className="line-clamp-2 text-xl">{questionTitle(motion, hall.items, locale)}</p>
      <h2 className={`font-semibold text-3xl ${outcomeLook[outcome]}`}>{t(`outcome.${outcome}`)}</h2>
      {motion.casting ? <p className="text-2xl">{t(`castingSaid.${motion.casting}`)}</p> : null}
      {motion.verdict ? <p className="text-2xl">{reasonOf(motion.verdict, locale)}</p> : null}
    </>
  )
}

/** The item the meeting is on. */
function Item({ locale, item }: { locale: Locale; item: HallItem }) {
  const t = translator(locale, 'floor')
  const title = inLocale(item.title, locale)
  return (
    <>
      <p className="text-soft text-xl">{t('screen.item', { position: item.position })}</p>
      <h2 lang={locale === 'en' ? 'kk' : undefined} className={`line-clamp-5 font-semibold ${sized(title)}`}>
        {title}
      </h2>
    </>
  )
}

/** Before there is a question or an item: when the meeting begins, that people are registered, or which office or agenda comes next. */
function Between({ locale, hall: { attendance, next } }: { locale: Locale; hall: HallView }) {
  const t = translator(locale, 'floor')
  const { kind, state, begun, startsAt } = attendance
  const step =
    next.do === 'elect' ? next.office : next.do === 'putAgenda' || next.do === 'approveAgenda' ? next.do : null
  const soon = t('screen.soon', { time: civilOf(startsAt).time })
  const registers = state === 'registration'
  const now = registers ? t('screen.registration') : step && hallWords(locale, kind)(`step.${step}`)
  return (
    <>
      {now ? <h2 className="font-semibold text-3xl">{now}</h2> : null}
      {begun ? null : <p className="font-semibold text-2xl">{soon}</p>}
    </>
  )
}

/** Voting is locked: why, with the arithmetic. */
function Locked({ locale, attendance }: { locale: Locale; attendance: HallView['attendance'] }) {
  return (
    <>
      <h2 className="font-semibold text-3xl text-bad">{hallWords(locale, attendance.kind)('locked')}</h2>
      <p className="text-2xl">{reasonOf(attendance.quorum, locale)}</p>
    </>
  )
}

/**
 * The one thing the hall looks at: a break, a lost quorum, the open question, the last result until somebody speaks, the item in hand, the
 * beginning or the end.
 */
function Stage({ locale, hall }: { locale: Locale; hall: HallView }) {
  const t = translator(locale, 'floor')
  const { attendance, floor, current, last } = hall
  const { pausedSince } = floor
  if (pausedSince)
    return <h2 className="font-semibold text-3xl">{t('break.since', { since: civilOf(pausedSince).time })}</h2>
  if (attendance.running && attendance.state !== 'registration' && !attendance.quorum.holds)
    return <Locked locale={locale} attendance={attendance} />
  if (current?.state === 'open') return <Question locale={locale} hall={hall} motion={current} />
  if (attendance.failure)
    return <h2 className="font-semibold text-3xl">{hallWords(locale, attendance.kind)('step.failed')}</h2>
  if (!attendance.running && attendance.result) return <h2 className="font-semibold text-3xl">{t('screen.over')}</h2>
  if (last && !floor.speaking) return <Result locale={locale} hall={hall} motion={last} />
  const item = itemInHand(hall)
  if (item) return <Item locale={locale} item={item} />
  return <Between locale={locale} hall={hall} />
}

/**
 * A meeting on the hall's wall: large type, one thing at a time, the quorum always below. Everything grows with the screen
 * (`data-kind="screen"`); it follows the meeting, and without scripts loads itself anew.
 */
export function HallScreen({ locale, okrugId, name, hall, live, code, now }: HallScreenProps) {
  const t = translator(locale, 'floor')
  const { attendance, floor } = hall
  return (
    <div
      data-kind="screen"
      lang={locale}
      className="grid min-h-dvh grid-rows-[auto_1fr_auto] gap-y-4 px-4 pt-3 sm:px-6"
    >
      <RefreshWithoutScript seconds={5} />
      <header className="flex flex-wrap items-baseline justify-between gap-x-8 border-line border-b pb-3 text-lg">
        <h1 className="font-semibold">
          {name}. {translator(locale, 'meetings')(`numbered.${attendance.kind}`, { number: attendance.ordinal })}
        </h1>
        <div className="text-2xl">
          <WallClock key={now.getTime()} now={now.getTime()} label={t('screen.clock')} />
        </div>
      </header>
      <main className="flex min-w-0 flex-col justify-center gap-y-5">
        <Stage locale={locale} hall={hall} />
        {floor.speaking ? <Speaker locale={locale} turn={floor.speaking} hall={hall} now={now} /> : null}
      </main>
      <footer className="sticky bottom-0 grid items-end gap-6 border-line border-t bg-paper py-3 sm:grid-cols-[1fr_auto]">
        <div className="min-w-0 space-y-3">
          <ScreenPulse
            url={streamOf(okrugId, attendance.id)}
            initial={live}
            words={{
              ...liveWords(locale),
              quorum: quorumWords(locale, live.value.rule),
              voted: t('screen.voted', { voted: '{voted}', present: '{present}' }),
            }}
          />
        </div>
        {code && attendance.running ? (
          <p className="text-lg text-soft">
            {t('screen.code')}
            <span className="block font-semibold text-3xl text-ink tabular-nums tracking-widest">{code.code}</span>
            <RenewAfter key={code.code} milliseconds={code.left} renew={followAction} />
          </p>
        ) : null}
      </footer>
    </div>
  )
}
