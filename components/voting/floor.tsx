import type { Table } from '@/components/meetings/registration/seat-list'
import { ActionForm } from '@/components/ui/form/action-form'
import { FoldedForm } from '@/components/ui/form/folded-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { Heading, Section } from '@/components/ui/section'
import { returnableSeconds, usualMinutes } from '@/lib/features/meetings/schema'
import {
  askFloorAction,
  endSpeechAction,
  giveFloorAction,
  openMotionAction,
  returnFloorAction,
  withdrawFloorAction,
} from '@/lib/features/voting/actions'
import type { HallPowers, HallView, TurnView } from '@/lib/features/voting/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { SpeakingTime } from './speaking-time'
import { TurnFields } from './turn-fields'

type FloorProps = { table: Table; hall: HallView; may: HallPowers; now: Date }

function turnWords({ position, kind }: TurnView, locale: Locale): string {
  const words = { position, kind: translator(locale, 'hall')(`speech.${kind}`) }
  return translator(locale, 'floor')('turn', words)
}

/** Who has the floor, the time left, and what the chair may do about it: end it, or ask the hall for more (MT-7). */
function Speaking({ table, hall, may, now, turn }: FloorProps & { turn: TurnView }) {
  const { locale } = table
  const t = translator(locale, 'floor')
  const extendable = may.put && !hall.current && ['agenda', 'voting'].includes(hall.attendance.state)
  const given = (now.getTime() - (turn.startedAt?.getTime() ?? 0)) / 1000
  const more = { ...table, kind: 'extension' as const, itemId: turn.itemId, candidateId: turn.memberId ?? undefined }
  return (
    <div className="space-y-3 rounded-card border border-sky bg-sky-wash p-4">
      <p className="text-sm text-soft">{t('speaking')}</p>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold text-lg">{turn.speaker}</span>
        <span className="text-xl">
          <SpeakingTime locale={locale} turn={turn} now={now} />
        </span>
      </p>
      <p className="text-soft">{turnWords(turn, locale)}</p>
      <div className="flex flex-wrap gap-3">
        {may.floor ? (
          <ActionForm
            locale={locale}
            action={endSpeechAction.bind(null, { ...table, speechId: turn.id })}
            label={t('end')}
            className="space-y-3"
          >
            <SubmitButton>{t('end')}</SubmitButton>
          </ActionForm>
        ) : null}
        {may.floor && given < returnableSeconds ? (
          <ActionForm
            locale={locale}
            action={returnFloorAction.bind(null, { ...table, speechId: turn.id })}
            label={t('giveBack')}
            className="space-y-3"
          >
            <SubmitButton tone="secondary">{t('giveBack')}</SubmitButton>
          </ActionForm>
        ) : null}
        {extendable ? (
          <ActionForm
            locale={locale}
            action={openMotionAction.bind(null, more)}
            label={t('more')}
            className="space-y-3"
          >
            <SubmitButton tone="secondary">{t('more')}</SubmitButton>
          </ActionForm>
        ) : null}
      </div>
    </div>
  )
}

/** One raised hand, with how many minutes it is given. */
function Hand({ table, hall, may, turn }: Omit<FloorProps, 'now'> & { turn: TurnView }) {
  const { locale } = table
  const t = translator(locale, 'floor')
  const place = { ...table, speechId: turn.id }
  const free = !hall.floor.speaking && !hall.floor.pausedSince
  return (
    <li className="border-line border-b py-3">
      <p className="font-medium">{turn.speaker}</p>
      <p className="text-sm text-soft">{turnWords(turn, locale)}</p>
      {may.floor ? (
        <div className="mt-2 flex flex-wrap items-end gap-3">
          {free ? (
            <ActionForm
              locale={locale}
              action={giveFloorAction.bind(null, place)}
              label={`${t('give')}: ${turn.speaker}`}
              className="flex flex-wrap items-end gap-3"
            >
              <div className="w-20">
                <TextField
                  name="minutes"
                  label={t('minutes')}
                  value={String(usualMinutes)}
                  inputMode="numeric"
                  maxLength={2}
                />
              </div>
              <SubmitButton>
                {t('give')}
                <span className="sr-only">: {turn.speaker}</span>
              </SubmitButton>
            </ActionForm>
          ) : null}
          <ActionForm
            locale={locale}
            action={withdrawFloorAction.bind(null, place)}
            label={`${t('takeDown')}: ${turn.speaker}`}
            className="space-y-3"
          >
            <SubmitButton tone="secondary">
              {t('takeDown')}
              <span className="sr-only">: {turn.speaker}</span>
            </SubmitButton>
          </ActionForm>
        </div>
      ) : null}
    </li>
  )
}

/** The speakers' list: who speaks with the time left, who waits in the order of the hands, and a name put on it by hand. */
export function Floor(props: FloorProps) {
  const { table, hall, may } = props
  const { locale } = table
  const t = translator(locale, 'floor')
  const { speaking, waiting } = hall.floor
  return (
    <Section id="floor" title={t('title')}>
      {speaking ? <Speaking {...props} turn={speaking} /> : <p className="text-soft">{t('nobody')}</p>}
      <Heading>{t('waiting')}</Heading>
      {waiting.length === 0 ? <p className="text-soft">{t('noHands')}</p> : null}
      {waiting.length > 0 ? (
        <ol className="border-line border-t">
          {waiting.map((turn) => (
            <Hand key={turn.id} table={table} hall={hall} may={may} turn={turn} />
          ))}
        </ol>
      ) : null}
      {may.floor ? (
        <FoldedForm locale={locale} action={askFloorAction.bind(null, table)} title={t('add')}>
          <TurnFields table={table} hall={hall} />
          <SubmitButton>{t('addSubmit')}</SubmitButton>
        </FoldedForm>
      ) : null}
    </Section>
  )
}
