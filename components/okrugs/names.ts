import type { PlaceView } from '@/lib/features/okrugs/views'
import { contentLocale, inLocale, type Locale } from '@/lib/platform/i18n/locale'

/** A unit's name as a title: «Сельский округ Елтоқ». In running text it keeps its small letter. */
export const titleOf = ({ name }: PlaceView, locale: Locale): string => capitalised(inLocale(name, locale))

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** By the name itself: «сельский округ имени Канай би» stands under К. */
export function byName<Place extends PlaceView>(places: Place[], locale: Locale): Place[] {
  const collator = new Intl.Collator(contentLocale(locale), { numeric: true })
  const key = (place: Place) => inLocale(place.name, locale).replace(/^[\p{Ll}\s]+(?=[\p{Lu}\d«])/u, '')
  return places.toSorted((a, b) => collator.compare(key(a), key(b)))
}
