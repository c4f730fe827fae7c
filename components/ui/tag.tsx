import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type Tone = 'neutral' | 'due' | 'good' | 'bad' | 'info'

const looks: Record<Tone, { icon: IconName; className: string }> = {
  neutral: { icon: 'dash', className: 'bg-sunk text-soft' },
  due: { icon: 'clock', className: 'bg-gold-wash text-gold' },
  good: { icon: 'check', className: 'bg-good-wash text-good' },
  bad: { icon: 'cross', className: 'bg-bad-wash text-bad' },
  info: { icon: 'info', className: 'bg-sky-wash text-sky-deep' },
}

/** A status as a word with its icon: colour never speaks alone. */
export function Tag({ tone, children }: { tone: Tone; children: ReactNode }) {
  const look = looks[tone]
  return (
    <span
      className={`inline-flex max-w-full items-center gap-1.5 rounded-field px-2 py-0.5 font-medium text-sm large:border print:border ${look.className}`}
    >
      <Icon name={look.icon} />
      <span className="min-w-0">{children}</span>
    </span>
  )
}
