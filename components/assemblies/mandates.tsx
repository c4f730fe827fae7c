import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import { endMandateAction } from '@/lib/features/assemblies/actions'
import type { DelegateView } from '@/lib/features/assemblies/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import type { CivilDate } from '@/lib/statute/civil-date'
import { DelegateTable } from './delegate-table'
import { EndForm } from './end-form'

type MandatesProps = {
  locale: Locale
  okrugId: string
  delegates: DelegateView[]
  /** The day, for a reader who may end mandates; null for others. */
  today: CivilDate | null
}

/** The delegates of the okrug's separate gatherings at the desk; nothing where no mandate is in force. */
export function Mandates({ locale, okrugId, delegates, today }: MandatesProps) {
  const t = translator(locale, 'assemblies')
  if (delegates.length === 0) return null
  const ending = ({ delegateId, since, until, name }: DelegateView) => (
    <Disclosure title={`${t('endingMandate.open')}: ${name}`}>
      <EndForm
        locale={locale}
        action={endMandateAction.bind(null, { locale, okrugId, delegateId })}
        term={{ since, until }}
        today={today ?? since}
        words="endingMandate"
      />
    </Disclosure>
  )
  return (
    <Section title={t('delegates.title')} lead={t('delegates.lead')}>
      <DelegateTable locale={locale} okrugId={okrugId} delegates={delegates} />
      {today ? (
        <div className="mt-4">
          {delegates.map((one) => (
            <div key={one.delegateId}>{ending(one)}</div>
          ))}
        </div>
      ) : null}
    </Section>
  )
}
