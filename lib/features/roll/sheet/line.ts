import type { CivilDate } from '@/lib/statute/civil-date'
import { type IinFlaw, readIin, type Sex } from '../identity/iin'
import { personName, phoneNumber } from '../identity/person'
import { type Cell, dayOf, textOf } from './cells'
import type { Column } from './columns'

/** A member as a row of a file, or the form at the desk, gives it. */
export type Line = {
  readonly iin: string
  readonly surname: string
  readonly givenName: string
  readonly patronymic: string | null
  readonly birthDate: CivilDate
  readonly settlementId: string | null
  readonly street: string | null
  readonly house: string | null
  readonly flat: string | null
  readonly phone: string | null
}

export type LineFault =
  | 'missing'
  | `iin.${IinFlaw}`
  | 'iin.birthDate'
  | 'iin.sex'
  | 'iin.repeated'
  | 'letters'
  | 'tooLong'
  | 'date'
  | 'future'
  | 'settlement'
  | 'phone'
  | 'sex'
  | 'otherSex'
/** What is wrong with a row, never quoting an IIN. Said from `roll.faults`. */
export type Problem = {
  readonly fault: LineFault
  readonly column: Column
  readonly params?: Record<string, string | number>
}

export type LineFacts = {
  readonly today: CivilDate
  readonly settlementOf: (text: string) => string | null
  /** The okrug's own code where it has no settlements of its own: then a member's settlement is empty. */
  readonly okrugId: string
}

export type LineReading =
  | { readonly line: Line; readonly doubts: readonly Problem[] }
  | { readonly problems: readonly Problem[] }

const LONGEST = 120
const MALE = /(?:ұлы|улы|угли|оглы|оғлы|вич|ич)$/iu
const FEMALE = /(?:қызы|кызы|қизи|гызы|вна|ична|инична)$/iu
const SEXES: Record<string, Sex> = {
  е: 'male',
  ер: 'male',
  еркек: 'male',
  м: 'male',
  муж: 'male',
  мужской: 'male',
  ә: 'female',
  әйел: 'female',
  ж: 'female',
  жен: 'female',
  женский: 'female',
}

/** Reads one row: the member it describes with what looks odd but may be true, or everything that is wrong with it. */
export function readLine(cell: (column: Column) => Cell | undefined, facts: LineFacts): LineReading {
  const problems: Problem[] = []
  const fault = (column: Column, name: LineFault, params?: Problem['params']) => {
    problems.push(params ? { fault: name, column, params } : { fault: name, column })
    return null
  }
  const text = (column: Column) => {
    const value = textOf(cell(column))
    if (value.length > LONGEST) fault(column, 'tooLong', { longest: LONGEST })
    return value === '' ? null : value
  }
  const name = (column: Column, needed: boolean) => {
    const value = text(column)
    if (value === null) return needed ? fault(column, 'missing') : null
    return personName(value) ?? fault(column, 'letters')
  }

  const iin = iinOf(cell('iin'))
  const reading = readIin(iin)
  if (iin === '') fault('iin', 'missing')
  else if (!reading.ok) fault('iin', `iin.${reading.flaw}`)
  const birthDate = birthDateOf(cell('birthDate'), facts.today, fault)
  const sex = sexOf(text('sex'), fault)
  if (reading.ok && birthDate && reading.birthDate !== birthDate) fault('iin', 'iin.birthDate')
  if (reading.ok && sex && reading.sex !== sex) fault('iin', 'iin.sex')

  const surname = name('surname', true)
  const givenName = name('givenName', true)
  const rest = {
    patronymic: name('patronymic', false),
    settlementId: settlementOf(text('settlement'), facts, fault),
    street: text('street'),
    house: text('house'),
    flat: text('flat'),
    phone: phoneOf(text('phone'), fault),
  }
  if (problems.length > 0 || !reading.ok || !birthDate || !surname || !givenName) return { problems }
  const doubts: Problem[] = namedFor(rest.patronymic, reading.sex) ? [] : [{ fault: 'otherSex', column: 'patronymic' }]
  return { line: { iin, surname, givenName, birthDate, ...rest }, doubts }
}

type Fault = (column: Column, name: LineFault, params?: Problem['params']) => null

/** Excel keeps an IIN typed as a number without its leading zeros. */
function iinOf(cell: Cell | undefined): string {
  return typeof cell === 'number' ? String(cell).padStart(12, '0') : textOf(cell).replaceAll(' ', '')
}

function birthDateOf(cell: Cell | undefined, today: CivilDate, fault: Fault): CivilDate | null {
  if (textOf(cell) === '') return fault('birthDate', 'missing')
  const day = dayOf(cell)
  if (day === null) return fault('birthDate', 'date')
  return day > today ? fault('birthDate', 'future') : day
}

function sexOf(text: string | null, fault: Fault): Sex | null {
  if (text === null) return null
  return SEXES[text.toLowerCase().replace(/\.$/, '')] ?? fault('sex', 'sex')
}

function settlementOf(text: string | null, { settlementOf: find, okrugId }: LineFacts, fault: Fault): string | null {
  if (text === null) return fault('settlement', 'missing')
  const kato = find(text)
  if (kato === null) return fault('settlement', 'settlement', { name: text.slice(0, LONGEST) })
  return kato === okrugId ? null : kato
}

function phoneOf(text: string | null, fault: Fault): string | null {
  return text === null ? null : (phoneNumber(text) ?? fault('phone', 'phone'))
}

/** A patronymic that says one sex while the IIN says the other may be a slip in either; it does not keep anybody off the roll. */
function namedFor(patronymic: string | null, sex: Sex): boolean {
  if (patronymic === null) return true
  return sex === 'male' ? !FEMALE.test(patronymic) : !MALE.test(patronymic)
}
