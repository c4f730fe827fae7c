import { translator } from '@/lib/platform/i18n/translator'
import type { NewsMeeting } from '../views'

/** The language of what is published: one of the two state languages. */
export const feedLangs = ['kk', 'ru'] as const
export type FeedLang = (typeof feedLangs)[number]
export type Speech = { lang: FeedLang; t: ReturnType<typeof translator> }

/** «№ 3 шақыру», «№ 2 бөлек жиын: Орталық». */
export function nameOf({ kind, ordinal, area }: NewsMeeting, { lang }: Speech): string {
  const name = translator(lang, 'meetings')(`numbered.${kind}`, { number: ordinal })
  return area ? `${name}: ${area[lang]}` : name
}

/** The same where nothing around it says whose meeting it is: «Жиналыстың № 3 шақыруы». */
export function wholeNameOf({ kind, ordinal, area }: NewsMeeting, lang: FeedLang): string {
  const name = translator(lang, 'oparl')(`meeting.${kind}`, { number: ordinal })
  return area ? `${name}: ${area[lang]}` : name
}

/** The public page of a meeting. */
export const meetingAddress = (
  { okrugId, id }: Pick<NewsMeeting, 'okrugId' | 'id'>,
  { origin, lang }: { origin: string; lang: FeedLang },
): string => `${origin}/${lang}/okrugs/${okrugId}/meetings/${id}`
