import { type Fault, FaultList, type Reason } from './faults'
import { type Kind, kindOf, type Level } from './kinds'
import { expandNames, type Names } from './names'
import { cleanName } from './spelling'
import { type Column, type Fields, type Row, readTable } from './table'
import { ancestryOf, levelOfCode } from './tree'

/** One unit of the classifier, ready to be stored. `official` is the name as printed, `full` without abbreviations. */
export type ClassifierUnit = {
  kato: string
  version: string
  level: Level
  kind: Kind
  official: Names
  full: Names
  parentId: string | null
  oblastId: string
  districtId: string | null
}
export type Classifier = { ok: true; units: ClassifierUnit[] } | { ok: false; faults: Fault[]; total: number }

const levelWords: Record<string, Level> = {
  oblast: 'oblast',
  district: 'district',
  sub_district: 'subDistrict',
  settlement: 'settlement',
}
const longest = 200

type Problem = [Column, Reason, Fault['params']?]

function problemsOf(fields: Fields, firstLine: number | undefined): Problem[] {
  const problems: Problem[] = []
  const code = fields.kato.trim()
  const level = levelWords[fields.level.trim()]
  const sound = /^(?!00)\d{9}$/.test(code)
  if (!sound) problems.push(['kato', 'badCode', { value: code.slice(0, 40) }])
  else if (firstLine) problems.push(['kato', 'duplicateCode', { value: code, first: firstLine }])
  if (!fields.kato_version.trim()) problems.push(['kato_version', 'missingVersion'])
  if (!level) problems.push(['level', 'unknownLevel', { value: fields.level.trim().slice(0, 40) }])
  else if (sound && levelOfCode(code) !== level) problems.push(['level', 'levelOfCode', { value: code }])
  if (!/^\d$/.test(fields.type_code.trim())) {
    problems.push(['type_code', 'badTypeCode', { value: fields.type_code.trim().slice(0, 40) }])
  }
  for (const column of ['name_ru', 'name_kk'] as const) {
    const name = cleanName(fields[column])
    if (!/[\p{L}\d]/u.test(name)) problems.push([column, 'missingName'])
    else if (name.length > longest) problems.push([column, 'longName', { longest }])
    else if (/[\p{Cc}\ufffd]/u.test(name)) problems.push([column, 'badCharacter'])
  }
  return problems
}

type Checked = { sound: { line: number; fields: Fields }[]; codes: Map<string, number>; faults: FaultList }

function check({ rows, width }: { rows: Row[]; width: number }): Checked {
  const checked: Checked = { sound: [], codes: new Map(), faults: new FaultList() }
  for (const row of rows) {
    const { line } = row
    if ('broken' in row) {
      checked.faults.add({ line, column: row.column, reason: row.broken })
      continue
    }
    const { count, fields } = row
    if (!fields) {
      const params = { expected: width, actual: count }
      checked.faults.add({ line, column: null, reason: 'fieldCount', params })
      continue
    }
    const code = fields.kato.trim()
    for (const [column, reason, params] of problemsOf(fields, checked.codes.get(code))) {
      checked.faults.add({ line, column, reason, params })
    }
    if (!checked.codes.has(code)) checked.codes.set(code, line)
    checked.sound.push({ line, fields })
  }
  return checked
}

/**
 * Reads and checks a whole classifier. Either every row is sound and all units come back in the order of their codes,
 * or none does, with the first hundred faults (by line) and their number.
 */
export function readClassifier(bytes: Uint8Array): Classifier {
  const table = readTable(bytes)
  if (!table.ok) return { ok: false, faults: table.faults.first, total: table.faults.total }
  const { sound, codes, faults } = check(table)

  const units: ClassifierUnit[] = []
  for (const { line, fields } of faults.total === 0 ? sound : []) {
    const kato = fields.kato.trim()
    const level = levelOfCode(kato)
    const { parentId, oblastId, districtId } = ancestryOf(kato, codes)
    if (!oblastId) {
      faults.add({ line, column: 'kato', reason: 'noOblast', params: { value: kato } })
      continue
    }
    const official = { kk: fields.name_kk, ru: fields.name_ru }
    const { full, designation } = expandNames(official)
    const kind = kindOf(level, designation)
    units.push({
      kato,
      version: fields.kato_version.trim(),
      level,
      kind,
      official,
      full,
      parentId,
      oblastId,
      districtId,
    })
  }
  if (faults.total > 0) return { ok: false, faults: faults.first, total: faults.total }
  return { ok: true, units: units.sort((a, b) => (a.kato < b.kato ? -1 : 1)) }
}
