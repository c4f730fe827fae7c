import type { Table } from '@/components/meetings/registration/seat-list'
import { RadioGroup } from '@/components/ui/form/choice-group'
import { SelectField } from '@/components/ui/form/select-field'
import { speechKinds } from '@/lib/features/meetings/schema'
import type { HallView } from '@/lib/features/voting/views'
import { inLocale } from '@/lib/platform/i18n/locale'
import { hallWords, participant } from './words'

/** The item the meeting is on: of the open question, of the speech under way, or the one that comes next. */
export function itemInHand({ current, floor, next, items }: HallView) {
  const id = current?.itemId ?? floor.speaking?.itemId ?? ('itemId' in next ? next.itemId : null)
  return items.find((item) => item.id === id) ?? null
}

/** On which item somebody speaks, who, and how: of those in the room and the guests. */
export function TurnFields({ table, hall }: { table: Table; hall: HallView }) {
  const { locale } = table
  const t = hallWords(locale, hall.attendance.kind)
  const open = hall.items.filter((item) => item.included !== false)
  const { seats, invitees } = hall.attendance
  const speakers = [
    ...seats.filter((seat) => seat.here).map((seat) => ({ value: `member:${seat.memberId}`, text: participant(seat) })),
    ...invitees.map((guest) => ({ value: `invitee:${guest.id}`, text: t('guest', { name: guest.name }) })),
  ]
  return (
    <>
      <SelectField
        name="itemId"
        label={t('onItem')}
        width="full"
        value={itemInHand(hall)?.id ?? open[0]?.id}
        choices={open.map((item) => ({ value: item.id, text: `${item.position}. ${inLocale(item.title, locale)}` }))}
      />
      <SelectField name="speaker" label={t('speaker')} choices={speakers} />
      <RadioGroup
        inline
        name="kind"
        label={t('speechKind')}
        value="speech"
        choices={speechKinds.map((kind) => ({ value: kind, text: t(`speech.${kind}`) }))}
      />
    </>
  )
}
