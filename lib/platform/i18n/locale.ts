export const locales = ['kk', 'ru', 'en'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'kk'

export const isLocale = (text: string): text is Locale => (locales as readonly string[]).includes(text)

/** What is published exists in both state languages, always. */
export type Bilingual = { kk: string; ru: string }

/** The language of published content under an interface language: English readers get Kazakh, which the page then marks with `lang`. */
export const contentLocale = (locale: Locale): 'kk' | 'ru' => (locale === 'ru' ? 'ru' : 'kk')

/** Picks the content's text for an interface language. */
export const inLocale = (text: Bilingual, locale: Locale): string => text[contentLocale(locale)]
