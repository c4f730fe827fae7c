import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { Icon, type IconName } from '@/components/ui/icon'
import type { GateView } from '@/lib/features/meetings/views'
import { citesInWords } from '@/lib/platform/i18n/cites'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { reasonOf, saidIn } from '@/lib/platform/i18n/verdict'
import { citesOf, ruleOf } from '@/lib/statute/catalogue'

const looks: Record<GateView['stand'] | 'overridden', { icon: IconName; mark: string; word: string }> = {
  holds: { icon: 'check', mark: 'bg-good-wash text-good', word: 'text-good' },
  fails: { icon: 'cross', mark: 'bg-bad-wash text-bad', word: 'text-bad' },
  waits: { icon: 'clock', mark: 'bg-sunk text-soft', word: 'text-soft' },
  overridden: { icon: 'warning', mark: 'bg-gold-wash text-gold', word: 'text-gold' },
}

/** What a gate says: its verdict's arithmetic, or its own sentence where there is nothing to judge yet. */
function sentenceOf({ gate, stand, verdict, params }: GateView, locale: Locale): string {
  if (verdict) return reasonOf(verdict, locale)
  return translator(locale, 'convening')(`gate.${gate}.${stand}`, saidIn(params ?? {}, locale))
}

function Gate({ locale, gate, action }: { locale: Locale; gate: GateView; action?: ReactNode }) {
  const t = translator(locale, 'convening')
  const stand = gate.override && gate.stand === 'fails' ? 'overridden' : gate.stand
  const look = looks[stand]
  const rule = ruleOf(gate.gate)
  return (
    <li data-keep className="flex gap-3 border-line border-b py-3">
      <span className={`mt-0.5 grid size-6 shrink-0 place-items-center rounded-full ${look.mark}`}>
        <Icon name={look.icon} />
      </span>
      <div className="min-w-0 flex-1">
        <p>
          <strong className="font-semibold">{t(`gate.${gate.gate}.title`)}.</strong>{' '}
          <strong className={`font-semibold ${look.word}`}>{t(`stand.${stand}`)}.</strong>{' '}
          <span className="tabular-nums">{sentenceOf(gate, locale)}</span>
        </p>
        {gate.override ? (
          <p className="mt-1">
            {t('override.by', { name: gate.override.by })} {inLocale(gate.override.reason, locale)}
          </p>
        ) : null}
        {gate.items && gate.items.length > 1 ? (
          <Disclosure title={t('gate.byItem')}>
            <ul className="space-y-1">
              {gate.items.map(({ position, verdict }) => (
                <li key={position} className="tabular-nums">
                  {t('item.n', { n: position })}: {reasonOf(verdict, locale)}
                </li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
        <p className="text-sm text-soft">
          {rule
            ? t('gate.cites', { rule: rule.id, cites: citesInWords(citesOf(rule.id), locale) || t('gate.policy') })
            : t('gate.policy')}
        </p>
        {action ? <div className="mt-2">{action}</div> : null}
      </div>
    </li>
  )
}

/** Every condition on a session's way to its opening, with what the law says of it now. `actions` are shown under a gate by its name. */
export function GateList({
  locale,
  gates,
  actions = {},
}: {
  locale: Locale
  gates: GateView[]
  actions?: Partial<Record<GateView['gate'], ReactNode>>
}) {
  return (
    <ul className="border-line border-t">
      {gates.map((gate) => (
        <Gate key={gate.gate} locale={locale} gate={gate} action={actions[gate.gate]} />
      ))}
    </ul>
  )
}
