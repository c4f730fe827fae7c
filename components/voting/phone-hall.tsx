import { QuorumStrip, streamOf } from '@/components/meetings/quorum-strip'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import type { Picture } from '@/components/ui/live/shared-connection'
import { Section } from '@/components/ui/section'
import type { LiveMeetingView } from '@/lib/features/meetings/views'
import { castBallotAction, checkInByPhoneAction } from '@/lib/features/voting/actions'
import type { MotionSummary, PhoneView } from '@/lib/features/voting/views'
import { civilOf } from '@/lib/platform/i18n/dates'
import { type Bilingual, inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { type Reason, reasons } from '@/lib/statute/voter'
import { type AskedWords, askedKey } from './asked'
import { BreakNotice } from './break'
import { CountParts } from './count-parts'
import { HandForm } from './hand-form'
import { PhoneQuestion } from './phone-question'

type PhoneHallProps = {
  locale: Locale
  meetingId: string
  phone: PhoneView
  live: Picture<LiveMeetingView>
  path: string
  /** Made by the server for a browser without scripts. */
  ballotId: string
}

type Asked = Pick<MotionSummary, 'kind' | 'candidate' | 'position' | 'title'>
const askedIn = ({ kind, candidate, position, title }: Asked, locale: Locale) =>
  translator(locale, 'hall')(`question.${kind}`, {
    candidate: candidate ?? '',
    position: position ?? 0,
    title: title ? inLocale(title, locale) : '',
  })

/** The words of the open question and of every item that may be put yet. */
function askedOf({ question, ahead }: PhoneView, locale: Locale): Record<string, AskedWords> {
  const asked: Record<string, AskedWords> = {}
  const say = (key: string, one: Asked, text: Bilingual | null) => {
    asked[key] = { title: askedIn(one, locale), text: text && inLocale(text, locale) }
  }
  for (const { position, title, text, mark } of ahead) {
    const item = { candidate: null, position, title }
    say(askedKey({ kind: 'inclusion', item: position, text: null }), { ...item, kind: 'inclusion' }, null)
    say(askedKey({ kind: 'decision', item: position, text: mark }), { ...item, kind: 'decision' }, text)
  }
  say(
    askedKey({ kind: 'agenda', item: null, text: null }),
    { kind: 'agenda', candidate: null, position: null, title: null },
    null,
  )
  if (!question) return asked
  const t = translator(locale, 'gathering')
  const { seats, whole, text } = question
  const besides = [
    seats === null ? '' : t('seatsPut', { seats }),
    whole === null ? '' : t(`scope.put.${whole ? 'whole' : 'vacant'}`),
  ]
  const said = [text && inLocale(text, locale), ...besides].filter(Boolean).join('\n\n')
  asked[question.id] = { title: askedIn(question, locale), text: said || null }
  return asked
}

function CodeForm({ locale, place }: { locale: Locale; place: Parameters<typeof checkInByPhoneAction>[0] }) {
  const t = translator(locale, 'presence')
  return (
    <ActionForm locale={locale} action={checkInByPhoneAction.bind(null, place)} label={t('phone.checkIn')}>
      <TextField
        name="code"
        label={t('phone.code')}
        hint={t('phone.codeHint')}
        width="short"
        autoComplete="off"
        maxLength={12}
      />
      <SubmitButton wide>{t('phone.checkIn')}</SubmitButton>
    </ActionForm>
  )
}

/** What a member holds in the hand: the quorum, the question, three buttons and a receipt, or the one reason why there are none. */
export function PhoneHall({ locale, meetingId, phone, live, path, ballotId }: PhoneHallProps) {
  const t = translator(locale, 'presence')
  const { okrugId, question, person, receipt, hand, last } = phone
  const place = { locale, okrugId, meetingId, path }
  const choice = (['for', 'against', 'abstain'] as const).map((one) => [one, t(`phone.choice.${one}`)])
  const said = receipt && {
    choice: t(`phone.choice.${receipt.choice}`),
    time: civilOf(receipt.at).time,
    ballot: receipt.ballotId?.slice(0, 8) ?? '',
  }
  return (
    <>
      <QuorumStrip
        table={{ locale, okrugId, meetingId, from: 'hall' }}
        live={live}
        enters={phone.mayCheckIn || phone.counts}
        follows="steps"
        own={phone.tag ?? undefined}
      />
      <PhoneQuestion
        url={streamOf(okrugId, meetingId)}
        initial={live}
        person={person}
        asked={askedOf(phone, locale)}
        lang={locale === 'en' ? 'kk' : undefined}
        words={{
          question: t('phone.question'),
          cannot: t('phone.cannot'),
          coming: t('phone.coming'),
          reasons: Object.fromEntries(
            reasons.map((one) => [one, translator(locale, 'refusals')(`voting.cannot.${one}`)]),
          ) as Record<Reason, string>,
        }}
        pause={live.value.pausedSince ? <BreakNotice locale={locale} since={live.value.pausedSince} /> : null}
        ballot={{
          meetingId,
          action: castBallotAction.bind(null, place),
          voter: phone.voter,
          url: `/api/ballots/${okrugId}/${meetingId}?locale=${locale}&voter=${phone.voter}`,
          motionId: question?.id ?? null,
          ballotId,
          mine: receipt?.choice ?? null,
          receipt: said && t(receipt?.ballotId ? 'phone.receipt' : 'phone.receiptDesk', said),
          words: {
            label: t('phone.vote'),
            change: t('phone.change'),
            receipt: t('phone.receipt', { choice: '{choice}', time: '{time}', ballot: '{ballot}' }),
            waiting: t('phone.waiting', { choice: '{choice}' }),
            sending: t('phone.sending'),
            refused: t('phone.refused'),
            choice: Object.fromEntries(choice) as Record<'for' | 'against' | 'abstain', string>,
          },
        }}
      >
        {phone.mayCheckIn ? <CodeForm locale={locale} place={place} /> : null}
      </PhoneQuestion>
      {hand ? (
        <div className="mt-8">
          <HandForm table={{ locale, okrugId, meetingId, from: 'phone' }} {...hand} />
        </div>
      ) : null}
      <p className="my-6">
        <a className="inline-flex min-h-11 items-center" href={`/${locale}${path}`}>
          {t('phone.reload')}
        </a>
      </p>
      {last ? (
        <Section title={t('phone.last')}>
          <p className="font-medium">{askedIn(last, locale)}</p>
          <p className="font-semibold">
            {translator(locale, 'hall')(`outcome.${last.adopted === null ? 'tie' : last.adopted ? 'yes' : 'no'}`)}
          </p>
          <p>{translator(locale, 'hall')('totals', { ...last.count })}</p>
          <CountParts locale={locale} count={last.count} cards={last.cards} />
        </Section>
      ) : null}
    </>
  )
}
