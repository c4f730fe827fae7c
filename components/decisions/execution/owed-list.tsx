import { Deadline } from '@/components/ui/deadline'
import { Section } from '@/components/ui/section'
import type { DeskDecisions } from '@/lib/features/decisions/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { civilDate, daysBetween } from '@/lib/statute/civil-date'
import { StatusTag } from '../status-tag'

type OwedListProps = { locale: Locale; okrugId: string; owed: DeskDecisions['owed']; today: string }

/** What is to be carried out: decisions without a plan first, then by their last day. */
export function OwedList({ locale, okrugId, owed, today }: OwedListProps) {
  const t = translator(locale, 'execution')
  if (owed.length === 0) return null
  const plain = owed.filter(({ due }) => due === null)
  const planned = owed.filter((one): one is typeof one & { due: string } => one.due !== null)
  const name = ({ decision }: DeskDecisions['owed'][number]) => (
    <a href={`/${locale}/desk/${okrugId}/decisions/${decision.id}`} lang={locale === 'en' ? 'kk' : undefined}>
      {inLocale(decision.title, locale)}
    </a>
  )
  return (
    <Section title={t('owed.title')} lead={t('owed.lead')} id="owed">
      <ul className="border-line border-t">
        {plain.map((one) => (
          <li key={one.decision.id} className="border-line border-b py-3">
            <p className="font-semibold">{name(one)}</p>
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
              title={name(one)}
              note={<StatusTag locale={locale} decision={one.decision} />}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}
