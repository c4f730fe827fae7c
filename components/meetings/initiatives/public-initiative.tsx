import { ButtonLink } from '@/components/ui/button-link'
import { PublishedAll } from '@/components/ui/published'
import type { InitiativeView } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { StateTag } from '../state-tag'
import { InitiativeStanding } from './initiative-standing'

/** An initiative as everyone sees it, with the way to sign while it collects and to the notice once there is one. */
export function PublicInitiative({ locale, initiative }: { locale: Locale; initiative: InitiativeView }) {
  const t = translator(locale, 'gatherings')
  const { id, okrugId, state, announced, startedAt, changedAt } = initiative
  const at = `/${locale}/okrugs/${okrugId}`
  return (
    <>
      <p className="mb-6">
        <StateTag locale={locale} state={state} />
      </p>
      {state === 'signatures' ? (
        <p className="mb-8">
          <ButtonLink href={`/${locale}/my/meetings/initiatives/${id}`}>{t('initiative.signHere')}</ButtonLink>
        </p>
      ) : null}
      {announced ? (
        <p className="mb-8">
          <ButtonLink href={`${at}/meetings/${id}`}>{t('initiative.toMeeting')}</ButtonLink>
        </p>
      ) : null}
      {state === 'permitted' ? <p className="mb-8 max-w-prose">{t('initiative.fixNext')}</p> : null}
      <InitiativeStanding locale={locale} initiative={initiative} />
      <p className="mt-6">
        <a className="inline-flex min-h-11 items-center" href={`/api/v1/okrugs/${okrugId}/meetings/initiatives/${id}`}>
          {translator(locale, 'meetings')('data')}
        </a>
      </p>
      <PublishedAll locale={locale} of={[{ publishedAt: startedAt, changedAt }]} />
    </>
  )
}
