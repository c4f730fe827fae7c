import type { Table } from '@/components/meetings/seat-list'
import { ActionForm } from '@/components/ui/form/action-form'
import { Buttons } from '@/components/ui/form/rows'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TallyBar } from '@/components/ui/tally-bar'
import { VerdictLine } from '@/components/ui/verdict-line'
import { castCastingVoteAction } from '@/lib/features/voting/actions'
import type { HallView, MotionView } from '@/lib/features/voting/views'
import { translator } from '@/lib/platform/i18n/translator'
import { reasonOf } from '@/lib/platform/i18n/verdict'

type CastingFormProps = { table: Table; chair: NonNullable<HallView['chair']>; motion: MotionView; enters: boolean }

/** DC-2: a clean tie, and the chair's two words for it. There is no third. */
export function CastingForm({ table, chair, motion, enters }: CastingFormProps) {
  const { locale } = table
  const t = translator(locale, 'hall')
  const action = castCastingVoteAction.bind(null, { ...table, motionId: motion.id, membershipId: chair.membershipId })
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
      {enters ? (
        <ActionForm locale={locale} action={action} label={t('step.settleTie')}>
          <Buttons>
            {(['for', 'against'] as const).map((choice) => (
              <SubmitButton key={choice} name="choice" value={choice}>
                {t(`casting.${choice}`)}
              </SubmitButton>
            ))}
          </Buttons>
        </ActionForm>
      ) : null}
    </div>
  )
}
