/** The classifier's four levels, from the oblast down; the third is the one that governs itself. */
export const levels = ['oblast', 'district', 'subDistrict', 'settlement'] as const
export type Level = (typeof levels)[number]

/**
 * What a unit is, told from the abbreviation beside its name. The `…Administration` kinds are the classifier's own:
 * an akim's territory that is named after its town, kent or village. `locality` is a settlement without a legal type.
 */
export const kinds = [
  'oblast',
  'republicanCity',
  'district',
  'cityDistrict',
  'cityAdministration',
  'townAdministration',
  'kentAdministration',
  'villageAdministration',
  'ruralOkrug',
  'town',
  'kent',
  'village',
  'station',
  'siding',
  'plot',
  'pasture',
  'farm',
  'locality',
] as const
export type Kind = (typeof kinds)[number]

/** A type as it stands beside a name: `с.о.`, `а.ә.`, `район` … */
export type Designation =
  | 'oblast'
  | 'district'
  | 'districtAdministration'
  | 'townAdministration'
  | 'kentAdministration'
  | 'villageAdministration'
  | 'ruralOkrug'
  | 'town'
  | 'kent'
  | 'village'
  | 'station'
  | 'siding'
  | 'plot'
  | 'pasture'
  | 'farm'

const atLevel: Record<Level, Partial<Record<Designation, Kind>>> = {
  oblast: { town: 'republicanCity' },
  district: { townAdministration: 'cityAdministration', town: 'cityAdministration' },
  subDistrict: { district: 'cityDistrict', districtAdministration: 'cityDistrict' },
  settlement: { district: 'cityDistrict' },
}
const otherwise: Record<Level, Kind> = {
  oblast: 'oblast',
  district: 'district',
  subDistrict: 'ruralOkrug',
  settlement: 'locality',
}

/** The kind of a unit from its level and the designation found beside its name, if any. */
export function kindOf(level: Level, designation: Designation | null): Kind {
  if (!designation) return otherwise[level]
  const special = atLevel[level][designation]
  if (special) return special
  return designation === 'districtAdministration' ? 'cityDistrict' : designation
}
