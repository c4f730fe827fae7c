import { Card } from '@/components/ui/card'
import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-group'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { Section } from '@/components/ui/section'
import { rediscussDecisionAction } from '@/lib/features/decisions/actions'
import type { Disputed, DraftView } from '@/lib/features/decisions/views'
import { instantWords } from '@/lib/platform/i18n/dates'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { AkimAnswer } from '../akim-answer'
import { StatusTag } from '../status-tag'

type DisputedListProps = {
  locale: Locale
  okrugId: string
  disputed: Disputed[]
  /** The reader may put a question on an agenda. */
  puts: boolean
}

const draftName = (locale: Locale, draft: DraftView) =>
  draft.startsAt ? instantWords(draft.startsAt, locale) : translator(locale, 'dispute')('draftNoDay')

/** Where a question in dispute is put on an agenda: the drafts of its body, or the way to convene it. */
function Rediscuss({
  locale,
  okrugId,
  disputed: { decision, kind, drafts },
}: {
  locale: Locale
  okrugId: string
  disputed: Disputed
}) {
  const t = translator(locale, 'dispute')
  const at = `/${locale}/desk/${okrugId}/meetings`
  const put = drafts.find((draft) => draft.reconsiders.includes(decision.id))
  if (put)
    return (
      <p className="mt-4">
        {t('onDraft')} <a href={`${at}/${put.id}`}>{draftName(locale, put)}</a>
      </p>
    )
  if (drafts.length === 0)
    return (
      <p className="mt-4">
        {t('noDraft', { kind })} <a href={`${at}/new`}>{t('convene')}</a>
      </p>
    )
  return (
    <ActionForm
      locale={locale}
      label={t('put')}
      action={rediscussDecisionAction.bind(null, { locale, okrugId, decisionId: decision.id })}
      className="mt-4 space-y-4"
    >
      <RadioGroup
        name="meetingId"
        label={t('draft')}
        value={drafts[0]?.id}
        choices={drafts.map((draft) => ({ value: draft.id, text: draftName(locale, draft) }))}
      />
      <SubmitButton>{t('put')}</SubmitButton>
    </ActionForm>
  )
}

/** The desk's decisions in dispute: what the body has to discuss again (DC-6), and what is with the district (DC-7). */
export function DisputedList({ locale, okrugId, disputed, puts }: DisputedListProps) {
  const t = translator(locale, 'dispute')
  if (disputed.length === 0) return null
  return (
    <Section title={t('title')} lead={t('lead')} id="dispute">
      <ul className="space-y-6">
        {disputed.map((one) => (
          <li key={one.decision.id}>
            <Card
              level={3}
              title={
                <a href={`/${locale}/okrugs/${okrugId}/decisions/${one.decision.id}`}>
                  <span lang={locale === 'en' ? 'kk' : undefined}>{inLocale(one.decision.title, locale)}</span>
                </a>
              }
              tag={<StatusTag locale={locale} decision={one.decision} />}
              footer={<>№ {one.decision.number}</>}
            >
              <AkimAnswer locale={locale} decision={one.decision} />
              {puts && one.decision.status === 'disagreed' ? (
                <Rediscuss locale={locale} okrugId={okrugId} disputed={one} />
              ) : null}
            </Card>
          </li>
        ))}
      </ul>
    </Section>
  )
}
