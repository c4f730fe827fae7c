import type { Table } from '@/components/meetings/registration/seat-list'
import { ActionForm } from '@/components/ui/form/action-form'
import { BilingualField } from '@/components/ui/form/bilingual-field'
import { RadioGroup } from '@/components/ui/form/choice-group'
import { Fold } from '@/components/ui/form/fold'
import { FoldedForm } from '@/components/ui/form/folded-form'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { Notice } from '@/components/ui/notice'
import { openMotionAction } from '@/lib/features/voting/actions'
import { compositionScopes } from '@/lib/features/voting/schema'
import type { ElectionsView, HallItem, HallView } from '@/lib/features/voting/views'
import { dateWords } from '@/lib/platform/i18n/dates'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { participant } from './words'

/** Those in the room as a list to choose from. */
export const presentChoices = ({ attendance }: HallView, except: (string | undefined)[] = []) =>
  attendance.seats
    .filter((seat) => seat.here && !except.includes(seat.memberId))
    .map((seat) => ({ value: seat.memberId, text: participant(seat) }))

/** MT-2: who stands for chair or secretary. */
export function ElectionForm({ table, hall, office }: { table: Table; hall: HallView; office: 'chair' | 'secretary' }) {
  const { locale } = table
  const t = translator(locale, 'hall')
  const others = [hall.chair?.memberId, hall.secretary?.memberId]
  return (
    <ActionForm
      locale={locale}
      action={openMotionAction.bind(null, { ...table, kind: office })}
      label={t(`step.${office}`)}
    >
      <SelectField name="candidateId" label={t('candidate')} choices={presentChoices(hall, others)} />
      <SubmitButton>{t('put')}</SubmitButton>
    </ActionForm>
  )
}

/** MT-4: whether an item enters the agenda. */
export function InclusionForm({ table, hall, item }: { table: Table; hall: HallView; item: HallItem }) {
  const t = translator(table.locale, 'hall')
  const present = hall.attendance.quorum.actual ?? 0
  const needed = hall.neededForItem
  return (
    <ActionForm
      locale={table.locale}
      action={openMotionAction.bind(null, { ...table, kind: 'inclusion', itemId: item.id })}
      label={t('include', { position: item.position })}
      className="space-y-4"
    >
      {present < needed ? <Notice tone="due">{t('outOfReachIfPut', { needed, present })}</Notice> : null}
      <SubmitButton>{t('put')}</SubmitButton>
    </ActionForm>
  )
}

/** A gathering's agenda as a whole, by DC-1. */
export function AgendaForm({ table, items }: { table: Table; items: HallItem[] }) {
  const { locale } = table
  const t = translator(locale, 'gathering')
  return (
    <ActionForm
      locale={locale}
      action={openMotionAction.bind(null, { ...table, kind: 'agenda' })}
      label={t('step.putAgenda')}
      className="space-y-4"
    >
      <ol lang={locale === 'en' ? 'kk' : undefined} className="max-w-prose space-y-1">
        {items.map((item) => (
          <li key={item.id}>
            {item.position}. {inLocale(item.title, locale)}
          </li>
        ))}
      </ol>
      <SubmitButton>{t('putAgenda')}</SubmitButton>
    </ActionForm>
  )
}

type DecisionFormProps = { table: Table; item: HallItem; folded?: string; composes?: ElectionsView | null }

/** AS-5: how many seats the decision gives, and where members sit already, whether they stay or all are elected anew. */
function CompositionFields({ locale, running }: { locale: Locale } & Pick<ElectionsView, 'running'>) {
  const t = translator(locale, 'gathering')
  return (
    <>
      <TextField name="seats" label={t('seats')} hint={t('seatsHint')} inputMode="numeric" width="short" optional />
      {running ? (
        <RadioGroup
          name="scope"
          label={t('scope.title')}
          value={running.whole ? 'whole' : 'vacant'}
          choices={compositionScopes.map((scope) => ({
            value: scope,
            text: t(`scope.${scope}`),
            hint: t(`scope.hint.${scope}`, { members: running.members, last: dateWords(running.last, locale) }),
          }))}
        />
      ) : null}
    </>
  )
}

/**
 * DC-1: the decision as it goes to the vote; the draft, unless the hall amended it. Out of turn it is `folded` under a title; on the
 * assembly's composition (`composes`) it says how many seats there are and which are elected (AS-5).
 */
export function DecisionForm({ table, item, folded, composes }: DecisionFormProps) {
  const { locale } = table
  const t = translator(locale, 'hall')
  const question = (
    <div className="space-y-4">
      <blockquote
        lang={locale === 'en' ? 'kk' : undefined}
        className="max-w-prose whitespace-pre-line border-sky border-l-4 pl-4"
      >
        {inLocale(item.draft, locale)}
      </blockquote>
      <Fold title={t('amendText')}>
        <BilingualField
          name="text"
          label={t('text')}
          hint={t('textHint')}
          value={item.draft}
          rows={5}
          maxLength={10_000}
        />
      </Fold>
      {composes ? <CompositionFields locale={locale} running={composes.running} /> : null}
      <SubmitButton tone={folded ? 'secondary' : 'primary'}>{t('put')}</SubmitButton>
    </div>
  )
  return (
    <ActionForm
      locale={locale}
      action={openMotionAction.bind(null, { ...table, kind: 'decision', itemId: item.id })}
      label={t('decide', { position: item.position })}
      className="space-y-4"
    >
      {folded ? <Fold title={folded}>{question}</Fold> : question}
    </ActionForm>
  )
}

/** MT-7: more time for a speaker. */
export function ExtensionForm({ table, hall, item }: { table: Table; hall: HallView; item: HallItem }) {
  const { locale } = table
  const t = translator(locale, 'hall')
  return (
    <FoldedForm
      locale={locale}
      action={openMotionAction.bind(null, { ...table, kind: 'extension', itemId: item.id })}
      title={t('extension')}
    >
      <p className="max-w-prose text-soft">{t('extensionLead')}</p>
      <SelectField name="candidateId" label={t('speaker')} choices={presentChoices(hall)} />
      <SubmitButton tone="secondary">{t('put')}</SubmitButton>
    </FoldedForm>
  )
}
