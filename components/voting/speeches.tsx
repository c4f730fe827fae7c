import type { Table } from '@/components/meetings/seat-list'
import { BilingualField } from '@/components/ui/form/bilingual-field'
import { RadioGroup } from '@/components/ui/form/choice-group'
import { FoldedForm } from '@/components/ui/form/folded-form'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { Heading, Section } from '@/components/ui/section'
import { editSpeechAction, noteSpeechAction } from '@/lib/features/meetings/actions'
import { speechKinds } from '@/lib/features/meetings/schema'
import type { HallView, SpeechView } from '@/lib/features/voting/views'
import { inLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type SpeechesProps = { table: Table; hall: HallView; may: { note: boolean; edit: boolean } }

function Speech({
  table,
  speech,
  number,
  edits,
}: {
  table: Table
  speech: SpeechView
  number: string
  edits: boolean
}) {
  const { locale } = table
  const t = translator(locale, 'hall')
  return (
    <li className="py-2">
      <p className="font-medium">
        {speech.speaker} <span className="font-normal text-soft">({t(`speech.${speech.kind}`)})</span>
      </p>
      <p lang={locale === 'en' ? 'kk' : undefined} className="max-w-prose whitespace-pre-line">
        {inLocale(speech.summary, locale)}
      </p>
      {edits ? (
        <FoldedForm
          locale={locale}
          action={editSpeechAction.bind(null, { ...table, speechId: speech.id })}
          title={t('editSpeech')}
          label={t('editSpeechOf', { speaker: speech.speaker, number })}
          keep
        >
          <BilingualField name="summary" label={t('summary')} value={speech.summary} rows={4} maxLength={4_000} />
          <SubmitButton tone="secondary">{t('saveSpeech')}</SubmitButton>
        </FoldedForm>
      ) : null}
    </li>
  )
}

/** Who said what on which item, for the protocol; the next speech is noted above (MT-6). */
export function Speeches({ table, hall, may }: SpeechesProps) {
  const { locale } = table
  const t = translator(locale, 'hall')
  const open = hall.items.filter((item) => item.included !== false)
  const { seats, invitees } = hall.attendance
  const speakers = [
    ...seats
      .filter((seat) => seat.here)
      .map((seat) => ({ value: `member:${seat.membershipId}`, text: `${seat.seat}. ${seat.name}` })),
    ...invitees.map((guest) => ({ value: `invitee:${guest.id}`, text: t('guest', { name: guest.name }) })),
  ]
  const at = hall.next.do === 'decide' ? hall.next.itemId : (hall.current?.itemId ?? open[0]?.id)
  return (
    <Section id="speeches" title={t('speeches')} lead={t('speechesLead')}>
      {may.note ? (
        <FoldedForm locale={locale} action={noteSpeechAction.bind(null, table)} title={t('noteSpeech')}>
          <SelectField
            name="itemId"
            label={t('onItem')}
            width="full"
            value={at}
            choices={open.map((item) => ({
              value: item.id,
              text: `${item.position}. ${inLocale(item.title, locale)}`,
            }))}
          />
          <SelectField name="speaker" label={t('speaker')} choices={speakers} />
          <RadioGroup
            inline
            name="kind"
            label={t('speechKind')}
            value="speech"
            choices={speechKinds.map((kind) => ({ value: kind, text: t(`speech.${kind}`) }))}
          />
          <BilingualField name="summary" label={t('summary')} rows={3} maxLength={4_000} />
          <SubmitButton>{t('noteSpeechSubmit')}</SubmitButton>
        </FoldedForm>
      ) : null}
      {hall.items
        .filter((item) => item.speeches.length > 0)
        .map((item) => (
          <div key={item.id}>
            <Heading>{`${item.position}. ${inLocale(item.title, locale)}`}</Heading>
            <ul>
              {item.speeches.map((speech, i) => (
                <Speech
                  key={speech.id}
                  table={table}
                  speech={speech}
                  number={`${item.position}.${i + 1}`}
                  edits={may.edit}
                />
              ))}
            </ul>
          </div>
        ))}
    </Section>
  )
}
