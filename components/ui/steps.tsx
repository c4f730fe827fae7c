import type { ReactNode } from 'react'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { Icon } from './icon'

export type Step = { key: string; text: string; state: 'done' | 'now' | 'later' | 'failed'; note?: ReactNode }

const dots = {
  done: 'border-sky bg-sky text-on-sky',
  now: 'border-sky bg-card text-sky border-[3px]',
  later: 'border-edge bg-paper text-transparent',
  failed: 'border-bad bg-bad text-on-bad',
}

/** Whether what follows a step has come about, so that the line to it is drawn. */
const reached = (step: Step, next: Step | undefined) =>
  step.state === 'done' || (step.state === 'failed' && (next?.state === 'done' || next?.state === 'failed'))

/** The stages of one meeting or decision, in order, with where it stands. */
export function Steps({ locale, label, steps }: { locale: Locale; label: string; steps: Step[] }) {
  const t = translator(locale, 'ui')
  return (
    <ol aria-label={label}>
      {steps.map((step, i) => (
        <li
          key={step.key}
          className="relative flex gap-3 pb-5 last:pb-0"
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          {i < steps.length - 1 ? (
            <span
              aria-hidden="true"
              className={`absolute top-6 bottom-0 left-[0.6875rem] w-0.5 ${reached(step, steps[i + 1]) ? 'bg-sky' : 'bg-line'}`}
            />
          ) : null}
          <span
            aria-hidden="true"
            className={`mt-0.5 grid size-6 shrink-0 place-items-center rounded-full border text-sm ${dots[step.state]}`}
          >
            {step.state === 'done' ? <Icon name="check" /> : null}
            {step.state === 'failed' ? <Icon name="cross" /> : null}
          </span>
          <div className="min-w-0">
            <p className={step.state === 'now' ? 'font-semibold' : step.state === 'later' ? 'text-soft' : ''}>
              {step.text}
              <span className="sr-only">, {t(`steps.${step.state}`)}</span>
            </p>
            {step.note ? <div className="text-sm text-soft">{step.note}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
