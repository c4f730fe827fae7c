import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import type { Tone } from './tag'

const looks: Record<Tone, { icon: IconName; box: string; mark: string }> = {
  neutral: { icon: 'info', box: 'border-edge bg-card', mark: 'text-soft' },
  info: { icon: 'info', box: 'border-sky bg-sky-wash', mark: 'text-sky-deep' },
  due: { icon: 'clock', box: 'border-gold-mark bg-gold-wash', mark: 'text-gold' },
  good: { icon: 'check', box: 'border-good bg-good-wash', mark: 'text-good' },
  bad: { icon: 'warning', box: 'border-bad bg-bad-wash', mark: 'text-bad' },
}

/** Something the reader must not miss. `role` is `alert` only for what has just happened. */
export function Notice({
  tone,
  title,
  children,
  role,
}: {
  tone: Tone
  title?: string
  children?: ReactNode
  role?: 'alert' | 'status'
}) {
  const look = looks[tone]
  return (
    <div
      data-keep
      role={role}
      className={`my-6 flex max-w-3xl gap-3 rounded-r-field border-l-[6px] p-4 large:border print:border large:border-l-[6px] print:border-l-[6px] ${look.box}`}
    >
      <Icon name={look.icon} className={`mt-1 size-5 ${look.mark}`} />
      <div className="min-w-0 space-y-2">
        {title ? <p className="font-semibold text-lg leading-snug">{title}</p> : null}
        {children}
      </div>
    </div>
  )
}
