import {
  cityDistrictAdministration,
  kazakh,
  kazakhPhrases,
  russian,
  russianPhrases,
  type Writing,
} from './designations'
import type { Designation } from './kinds'
import { slips } from './slips'
import { cleanName } from './spelling'

export type Names = { kk: string; ru: string }
type Parted = { writing: Writing; base: string; leading: boolean }

/** «Г.А.» for «г.а.»: only abbreviations of two words are written in capitals. */
const orInCapitals = (short: string) => (short.includes('[./]') ? `${short}|${short.toUpperCase()}` : short)

const patterns = (writings: Writing[]) =>
  writings.map((writing) => ({
    writing,
    // «с.Бесколь», «с.о им.…»: a dot or a space parts it from the name. «рзд №5» and «учаскесі» are words of their own.
    leading: new RegExp(`^(?:${writing.short})(?: ?\\.| (?=[\\p{L}\\d№«])) ?`, 'u'),
    // «Бескөл а.о .», «Елші 2уч.», «Шілікті а»: after a space, a dot or a digit.
    trailing: new RegExp(`(?:(?<=[\\d.»])| )(?:${orInCapitals(writing.short)}) ?\\.?$`, 'u'),
  }))
const russianPatterns = patterns(russian)
const kazakhPatterns = patterns(kazakh)

function part(name: string, all: ReturnType<typeof patterns>): Parted | null {
  for (const { writing, leading, trailing } of all) {
    const start = leading.exec(name)
    if (start) return { writing, base: name.slice(start[0].length).trim(), leading: true }
    const end = trailing.exec(name)
    if (end && end.index > 0) return { writing, base: name.slice(0, end.index).trim(), leading: false }
  }
  return null
}

const replaced = (text: string, phrases: [RegExp, string][]) =>
  phrases.reduce((name, [short, full]) => name.replace(short, full), text).trim()

/** «Бескольский сельский округ», but «городская администрация Семей»: only an adjective that agrees may stand first. */
function inRussian(parted: Parted | null, name: string): string {
  if (!parted) return replaced(name, russianPhrases)
  const base = replaced(parted.base, russianPhrases)
  const { full } = parted.writing
  const agrees = /ая$/u.test(full.split(' ')[0] ?? '') || full === 'область' ? /(?:ая|яя)$/u : /(?:ий|ый|ой)$/u
  return !parted.leading && agrees.test(base) ? `${base} ${full}` : `${full} ${base}`
}

/** A number before the type is an ordinal and takes no ending: «рзд.41» is «41-разъезд». */
function inKazakh(parted: Parted | null, name: string, full: string | undefined): string {
  if (!parted || !full) return replaced(name, kazakhPhrases)
  const base = replaced(parted.base, kazakhPhrases)
  const numbered = parted.writing.designation === 'siding' ? /^(\d+)(?: (?!км)(.+))?$/u.exec(base) : null
  if (numbered) return `${numbered[1]}-разъезд${numbered[2] ? ` ${numbered[2]}` : ''}`
  return base.endsWith(` ${full}`) ? base : `${base} ${full}`
}

/**
 * The names of a unit with every abbreviation written out, and the designation that stood beside them (from the
 * Russian name, else from the Kazakh one). Both are needed at once, because `а.ә.` can be told only by its pair.
 */
export function expandNames(official: Names): { full: Names; designation: Designation | null } {
  const clean = { kk: cleanName(official.kk), ru: cleanName(official.ru) }
  const name = { kk: slips.kk[clean.kk] ?? clean.kk, ru: slips.ru[clean.ru] ?? clean.ru }
  const ru = part(name.ru, russianPatterns)
  const kk = part(name.kk, kazakhPatterns)
  const designation = ru?.writing.designation ?? kk?.writing.designation ?? null
  const ofCityDistrict = designation === 'districtAdministration' && kk?.writing.designation === 'villageAdministration'
  return {
    full: {
      kk: inKazakh(kk, name.kk, ofCityDistrict ? cityDistrictAdministration : kk?.writing.full),
      ru: inRussian(ru, name.ru),
    },
    designation,
  }
}
