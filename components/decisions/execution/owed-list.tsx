import { Deadline } from '@/components/ui/deadline'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import type { DecisionView, DeskDecisions } from '@/lib/features/decisions/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { civilDate, daysBetween } from '@/lib/statute/civil-date'
import { StatusTag } from '../status-tag'

type Place = { locale: Locale; okrugId: string }
type OwedListProps = Place & Pick<DeskDecisions, 'owed' | 'carriedOut'> & { today: string }

const DeskLink = ({ locale, okrugId, decision }: Place & { decision: DecisionView }) => (
  <a href={`/${locale}/desk/${okrugId}/decisions/${decision.id}`} lang={locale === 'en' ? 'kk' : undefined}>
    {inLocale(decision.title, locale)}
  </a>
)

/** What was carried out, the last first: its pictures may still have to be taken away. */
function CarriedOut({ decisions, ...place }: Place & { decisions: DecisionView[] }) {
  if (decisions.length === 0) return null
  return (
    <Disclosure title={translator(place.locale, 'execution')('owed.carriedOut')}>
      <ul>
        {decisions.map((decision) => (
          <li key={decision.id} className="py-2">
            <DeskLink {...place} decision={decision} />{' '}
            <span className="whitespace-nowrap text-soft">№ {decision.number}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

/** What is to be carried out: decisions without a plan first, then by their last day; and what was. */
export function OwedList({ locale, okrugId, owed, carriedOut, today }: OwedListProps) {
  const t = translator(locale, 'execution')
  if (owed.length + carriedOut.length === 0) return null
  const plain = owed.filter(({ due }) => due === null)
  const planned = owed.filter((one): one is typeof one & { due: string } => one.due !== null)
  const place = { locale, okrugId }
  return (
    <Section title={t('owed.title')} lead={t('owed.lead')} id="owed">
      <ul className="border-line border-t">
        {plain.map((one) => (
          <li key={one.decision.id} className="border-line border-b py-3">
            <p className="font-semibold">
              <DeskLink {...place} decision={one.decision} />
            </p>
            <p className="mt-1 flex flex-wrap items-center gap-3 text-soft">
              № {one.decision.number} <StatusTag locale={locale} decision={one.decision} /> {t('owed.noPlan')}
            </p>
          </li>
        ))}
        {planned.map((one) => (
          <li key={one.decision.id}>
            <Deadline
              locale={locale}
              due={one.due}
              daysLeft={daysBetween(civilDate(today), civilDate(one.due))}
              title={<DeskLink {...place} decision={one.decision} />}
              note={<StatusTag locale={locale} decision={one.decision} />}
            />
          </li>
        ))}
      </ul>
      <CarriedOut {...place} decisions={carriedOut} />
    </Section>
  )
}
