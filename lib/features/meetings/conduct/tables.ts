import type { Locale } from '@/lib/platform/i18n/locale'

/** From where a meeting is run: the desk's registration table and its hall, the page of an elected chair or secretary, a member's own phone. */
export type TableName = 'registration' | 'hall' | 'chair' | 'phone'

const own = { chair: 'chair', phone: 'hall' } as const

/** The address of such a page, and of a part of it. An unknown name leads to the hall. */
export function tableOf(
  { locale, okrugId, meetingId, from }: { locale: Locale; okrugId: string; meetingId: string; from: TableName },
  part = '',
): string {
  if (from === 'chair' || from === 'phone') return `/${locale}/my/meetings/${meetingId}/${own[from]}${part}`
  const page = from === 'registration' ? 'registration' : 'hall'
  return `/${locale}/desk/${okrugId}/meetings/${meetingId}/${page}${part}`
}
