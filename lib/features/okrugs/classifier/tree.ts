import type { Level } from './kinds'

/** The level that the zeros at the end of a nine-digit code allow. */
export function levelOfCode(code: string): Level {
  if (code.endsWith('0000000')) return 'oblast'
  if (code.endsWith('00000')) return 'district'
  return code.endsWith('000') ? 'subDistrict' : 'settlement'
}

export type Ancestry = { parentId: string | null; oblastId: string | null; districtId: string | null }

/** The leading digits of the nine that name a code's sub-district, its district and its oblast. */
const groups: [Level, number][] = [
  ['subDistrict', 6],
  ['district', 4],
  ['oblast', 2],
]

/**
 * Where a code stands among the codes of one classifier: its nearest existing ancestor, found by zeroing its digits
 * group by group, and the oblast and the district it lies in, itself included. A city district of Astana lies in no
 * district, and some towns in no sub-district.
 */
export function ancestryOf(code: string, codes: { has(code: string): boolean }): Ancestry {
  const existing = groups.map(([level, length]) => {
    const zeroed = code.slice(0, length).padEnd(9, '0')
    return levelOfCode(zeroed) === level && codes.has(zeroed) ? zeroed : null
  })
  const [, districtId, oblastId] = existing
  return {
    parentId: existing.find((candidate) => candidate !== null && candidate !== code) ?? null,
    oblastId: oblastId ?? null,
    districtId: districtId ?? null,
  }
}
