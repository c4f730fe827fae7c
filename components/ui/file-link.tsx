import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { Icon } from './icon'

/** How large a file is, in words people know; `size` in bytes. */
export function fileSize(size: number, locale: Locale): string {
  const t = translator(locale, 'ui')
  if (size < 1024) return t('file.bytes', { size })
  if (size < 1024 * 1024) return t('file.kilobytes', { size: Math.round(size / 1024) })
  return t('file.megabytes', { size: Math.round(size / 1024 / 102.4) / 10 })
}

/** A file to open, with its kind and size. `type` is the short name people know: PDF, DOCX; `size` in bytes. */
export function FileLink({
  href,
  name,
  type,
  size,
  locale,
}: {
  href: string
  name: string
  type: string
  size: number
  locale: Locale
}) {
  return (
    <span className="inline-flex min-h-11 items-center gap-2">
      <Icon name="file" className="size-5 text-soft" />
      <span>
        <a href={href} download={name}>
          {name}
        </a>{' '}
        <span className="text-sm text-soft">
          ({type}, {fileSize(size, locale)})
        </span>
      </span>
    </span>
  )
}
