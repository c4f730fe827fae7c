import type { Table } from '@/components/meetings/registration/seat-list'
import { BilingualField } from '@/components/ui/form/bilingual-field'
import { FoldedForm } from '@/components/ui/form/folded-form'
import type { PhraseList } from '@/components/ui/form/phrases'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { Heading, Section } from '@/components/ui/section'
import { editSpeechAction, noteSpeechAction } from '@/lib/features/meetings/actions'
import type { HallView, SpeechView } from '@/lib/features/voting/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { TurnFields } from './turn-fields'
import { hallWords } from './words'

const phrases = ['support', 'oppose', 'amend', 'inform', 'ask', 'answer', 'vote', 'postpone'] as const

/** What minutes usually say of a speech. */
function usual(locale: Locale): PhraseList {
  const [kk, ru] = [translator('kk', 'hall'), translator('ru', 'hall')]
  const t = translator(locale, 'hall')
  const said = phrases.map((one) => ({
    name: t(`phrase.name.${one}`),
    kk: kk(`phrase.text.${one}`),
    ru: ru(`phrase.text.${one}`),
  }))
  return { title: t('phrase.title'), phrases: said }
}

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
  const floor = translator(locale, 'floor')
  const unwritten = !speech.summary.kk && !speech.summary.ru
  return (
    <li className="py-2">
      <p className="font-medium">
        {speech.speaker} <span className="font-normal text-soft">({t(`speech.${speech.kind}`)})</span>
      </p>
      {unwritten ? (
        <p className="text-gold">{floor('unwritten')}</p>
      ) : (
        <p lang={locale === 'en' ? 'kk' : undefined} className="max-w-prose whitespace-pre-line">
          {inLocale(speech.summary, locale)}
        </p>
      )}
      {edits ? (
        <FoldedForm
          locale={locale}
          action={editSpeechAction.bind(null, { ...table, speechId: speech.id })}
          title={unwritten ? floor('write') : t('editSpeech')}
          label={(unwritten ? floor : t)(unwritten ? 'writeOf' : 'editSpeechOf', { speaker: speech.speaker, number })}
          keep
        >
          <BilingualField
            name="summary"
            label={t('summary')}
            value={speech.summary}
            rows={4}
            maxLength={4_000}
            phrases={usual(locale)}
          />
          <SubmitButton tone="secondary">{t('saveSpeech')}</SubmitButton>
        </FoldedForm>
      ) : null}
    </li>
  )
}

/** Who said what on which item, for the protocol; the next speech is noted above (MT-6). */
export function Speeches({ table, hall, may }: SpeechesProps) {
  const { locale } = table
  const t = hallWords(locale, hall.attendance.kind)
  return (
    <Section id="speeches" title={t('speeches')} lead={t('speechesLead')}>
      {may.note ? (
        <FoldedForm locale={locale} action={noteSpeechAction.bind(null, table)} title={t('noteSpeech')}>
          <TurnFields table={table} hall={hall} />
          <BilingualField name="summary" label={t('summary')} rows={3} maxLength={4_000} phrases={usual(locale)} />
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
