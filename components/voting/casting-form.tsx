import type { Table } from '@/components/meetings/registration/seat-list'
import { ActionForm } from '@/components/ui/form/action-form'
import { Buttons } from '@/components/ui/form/rows'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TallyBar } from '@/components/ui/tally-bar'
import { VerdictLine } from '@/components/ui/verdict-line'
import { castCastingVoteAction } from '@/lib/features/voting/actions'
import type { HallView, MotionView } from '@/lib/features/voting/views'
import { translator } from '@/lib/platform/i18n/translator'
import { reasonOf } from '@/lib/platform/i18n/verdict'
import { hallWords } from './words'

type CastingFormProps = {
  table: Table
  kind: HallView['attendance']['kind']
  chair: NonNullable<HallView['chair']>
  motion: MotionView
  settles: boolean
}

/** DC-2, SG-2: a clean tie, and the chair's two words for it; there is no third. Other screens show that they are awaited. */
export function CastingForm({ table, kind, chair, motion, settles }: CastingFormProps) {
  const { locale } = table
  const t = hallWords(locale, kind)
  const floor = translator(locale, 'floor')
  const action = castCastingVoteAction.bind(null, { ...table, motionId: motion.id, memberId: chair.memberId })
  return (
    <div className="space-y-4">
      <TallyBar locale={locale} {...motion.count} needed={motion.needed} />
      {motion.verdict ? (
        <VerdictLine
          locale={locale}
          holds={motion.verdict.holds}
          sentence={reasonOf(motion.verdict, locale)}
          cites={motion.verdict.cites}
        />
      ) : null}
      <p>{t('castingLead', { name: chair.name })}</p>
      {settles && table.from !== 'chair' ? <p className="font-semibold">{floor('casting.spoken')}</p> : null}
      {settles ? null : (
        <p role="status" className="font-semibold">
          {floor('casting.waits')}
        </p>
      )}
      {settles ? (
        <ActionForm locale={locale} action={action} label={t('step.settleTie')}>
          <Buttons>
            {(['for', 'against'] as const).map((choice) => (
              <SubmitButton key={choice} name="choice" value={choice}>
                {(table.from === 'chair' ? floor : t)(`casting.${choice}`)}
              </SubmitButton>
            ))}
          </Buttons>
        </ActionForm>
      ) : null}
    </div>
  )
}
