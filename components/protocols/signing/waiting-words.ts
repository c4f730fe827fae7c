import type { SignatureView } from '@/lib/features/protocols/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** Whose signature is still to come. */
export function waitingWords(locale: Locale, signatures: readonly SignatureView[]): string {
  const t = translator(locale, 'protocols')
  const [first, ...others] = signatures
  if (!first || others.length > 0) return t('waitingFor.both')
  return t(`waitingFor.${first.signatory === 'chair' ? 'secretary' : 'chair'}`)
}
