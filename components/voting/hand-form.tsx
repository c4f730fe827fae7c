import type { Table } from '@/components/meetings/registration/seat-list'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { askFloorAction, withdrawFloorAction } from '@/lib/features/voting/actions'
import type { FloorView } from '@/lib/features/voting/views'
import { translator } from '@/lib/platform/i18n/translator'

type HandFormProps = { table: Table; floor: FloorView; itemId: string; memberId: string }

/** One's own hand: one press puts it up for the item in hand, another takes it down before the floor is given. */
export function HandForm({ table, floor, itemId, memberId }: HandFormProps) {
  const { locale } = table
  const t = translator(locale, 'floor')
  if (floor.speaking?.memberId === memberId) return <p className="font-semibold">{t('mineSpeaks')}</p>
  const place = floor.waiting.findIndex((turn) => turn.memberId === memberId)
  const hand = floor.waiting[place]
  if (!hand)
    return (
      <ActionForm
        locale={locale}
        action={askFloorAction.bind(null, { ...table, itemId, speaker: `member:${memberId}` })}
        label={t('mine')}
      >
        <SubmitButton tone="secondary">{t('mine')}</SubmitButton>
      </ActionForm>
    )
  return (
    <div className="space-y-3">
      <p className="font-semibold">{t('mineWaits', { place: place + 1 })}</p>
      <ActionForm
        locale={locale}
        action={withdrawFloorAction.bind(null, { ...table, speechId: hand.id })}
        label={t('mineDown')}
      >
        <SubmitButton tone="secondary">{t('mineDown')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
