import type { ReactNode } from 'react'
import type { Table } from '@/components/meetings/registration/seat-list'
import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-group'
import { FieldRow } from '@/components/ui/form/rows'
import { SearchForm } from '@/components/ui/form/search-form'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import type { CandidateView } from '@/lib/features/assemblies/views'
import { lookUpAction } from '@/lib/features/roll/actions'
import { openMotionAction } from '@/lib/features/voting/actions'
import type { ElectionsView, HallItem, HallView } from '@/lib/features/voting/views'
import { dateWords } from '@/lib/platform/i18n/dates'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** Who was looked for among those who may be elected, and who was found. */
export type Search = { q: string; found: CandidateView[] }

/** Whether an item is one on which this meeting elects. */
export const electsOn = ({ choosing }: HallView, item: HallItem): boolean =>
  choosing !== null && (choosing.elects === 'delegate' || item.competence === 'assemblyComposition')

/** What the meeting elects of the assembly, where an item is about that (AS-5). */
export const composing = (hall: HallView, item: HallItem): ElectionsView | null =>
  electsOn(hall, item) && hall.choosing?.elects === 'seat' ? hall.choosing : null

/** Whether somebody may still be elected on an item: not before the number of seats is known, and not beyond it. */
export const mayElect = (hall: HallView, item: HallItem): boolean =>
  electsOn(hall, item) && item.included === true && (hall.choosing?.elected.length ?? 0) < (hall.choosing?.limit ?? 0)

function choiceOf(person: CandidateView, { settlements }: ElectionsView, locale: Locale) {
  const t = translator(locale, 'assemblies')
  const home = settlements.find(({ kato }) => kato === person.settlementId)
  const born = t('candidate.born', { date: dateWords(person.birthDate, locale) })
  const why = person.standing === 'eligible' ? '' : t(`candidate.${person.standing}`)
  const hint = [born, home && inLocale(home.name, locale), person.address, why].filter(Boolean).join(' · ')
  return { value: person.memberId, text: person.name, hint, disabled: person.standing !== 'eligible' }
}

type ElectFormProps = { table: Table; choosing: ElectionsView; item: HallItem; search: Search }

const hallOf = ({ locale, okrugId, meetingId }: Table) => `/${locale}/desk/${okrugId}/meetings/${meetingId}/hall`

/**
 * SG-1, AS-5: a candidate is looked up by name on the roll and put to the vote. The roll is the office's, so an elected chair is told that the
 * desk puts candidates.
 */
export function ElectForm({ table, choosing, item, search }: ElectFormProps) {
  const { locale, okrugId } = table
  const t = translator(locale, 'gathering')
  const { q, found } = search
  if (table.from === 'chair') return <p>{t('elect.atDesk')}</p>
  const { elects, settlements } = choosing
  const only = found.length === 1 ? found[0] : undefined
  const label = t(`elect.put.${elects}`)
  return (
    <div className="space-y-6">
      <SearchForm
        locale={locale}
        action={lookUpAction.bind(null, { locale, okrugId, page: hallOf(table) })}
        label={t('elect.search')}
      >
        <FieldRow>
          <TextField
            name="who"
            label={t('elect.search')}
            hint={t(`elect.searchHint.${elects}`)}
            value={q}
            width="wide"
            type="search"
          />
          <SubmitButton tone={found.length > 0 ? 'secondary' : 'primary'}>{t('elect.find')}</SubmitButton>
        </FieldRow>
      </SearchForm>
      {q && found.length === 0 ? (
        <Notice tone="due" title={t('elect.none', { q })}>
          <p>{t(`elect.noneText.${elects}`)}</p>
        </Notice>
      ) : null}
      {found.length > 0 ? (
        <ActionForm
          locale={locale}
          action={openMotionAction.bind(null, { ...table, kind: elects, itemId: item.id })}
          label={label}
        >
          <RadioGroup
            name="candidateId"
            label={t('elect.candidate')}
            value={only?.memberId}
            choices={found.map((person) => choiceOf(person, choosing, locale))}
          />
          {elects === 'seat' ? (
            <SelectField
              name="settlementId"
              label={t('elect.settlement')}
              hint={t('elect.settlementHint')}
              value={only?.settlementId ?? undefined}
              empty={t('elect.whole')}
              choices={settlements.map(({ kato, name }) => ({ value: kato, text: inLocale(name, locale) }))}
              optional
            />
          ) : null}
          <SubmitButton>{label}</SubmitButton>
        </ActionForm>
      ) : null}
    </div>
  )
}

/** Whom the meeting has elected so far, how many may follow, and for which settlements nobody is elected yet (AS-5). */
export function Elections({ table, hall, form }: { table: Table; hall: HallView; form: ReactNode }) {
  const { locale } = table
  const t = translator(locale, 'gathering')
  const { choosing } = hall
  if (!choosing) return null
  const { elects, elected, limit, running, unrepresented } = choosing
  const foreign = locale === 'en' ? 'kk' : undefined
  return (
    <Section id="elections" title={t(`elect.title.${elects}`)}>
      <p>
        {limit === null
          ? t('elect.noLimit')
          : t(`elect.soFar.${elects}`, { elected: elected.length, limit, left: Math.max(0, limit - elected.length) })}
      </p>
      {running ? (
        <Notice tone={running.whole ? 'due' : 'info'}>
          <p>
            {t(`scope.now.${running.whole ? 'whole' : 'vacant'}`, {
              members: running.members,
              last: dateWords(running.last, locale),
            })}
          </p>
        </Notice>
      ) : null}
      {elected.length > 0 ? (
        <ol className="my-4 border-line border-t">
          {elected.map(({ memberId, name, settlement, votes, present }) => (
            <li key={memberId} className="flex flex-wrap justify-between gap-x-4 border-line border-b py-2">
              <span className="min-w-0 flex-[1_1_14rem] font-medium">
                {name}
                {settlement ? (
                  <span lang={foreign} className="font-normal text-soft">
                    {' '}
                    ({inLocale(settlement, locale)})
                  </span>
                ) : null}
              </span>
              <span className="text-soft tabular-nums">{t('elect.voices', { votes, present })}</span>
            </li>
          ))}
        </ol>
      ) : null}
      {unrepresented.length > 0 ? (
        <Notice tone="due" title={t('elect.unrepresented', { count: unrepresented.length })}>
          <p lang={foreign}>{unrepresented.map((name) => inLocale(name, locale)).join(', ')}</p>
        </Notice>
      ) : null}
      {form}
    </Section>
  )
}
