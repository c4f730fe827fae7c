import { makeIin } from '@/lib/features/roll/identity/iin'
import { type CivilDate, dateOf, daysInMonth } from '@/lib/statute/civil-date'
import names from './content/names.json'
import type { Dice } from './dice'

export type Person = { surname: string; givenName: string; patronymic: string; birthDate: CivilDate; iin: string }

/** Surnames in -ов, -ова as most passports have them, patronymics in -ұлы and -қызы. */
function kazakh({ pick }: Dice, male: boolean) {
  const father = pick(names.kazakh.male)
  return {
    surname: `${pick(names.kazakh.surnames)}${male ? '' : 'а'}`,
    givenName: pick(male ? names.kazakh.male : names.kazakh.female),
    patronymic: `${father}${male ? 'ұлы' : 'қызы'}`,
  }
}

function russian({ pick }: Dice, male: boolean) {
  const [, father = ''] = pick(names.russian.male)
  return {
    surname: `${pick(names.russian.surnames)}${male ? '' : 'а'}`,
    givenName: male ? (pick(names.russian.male)[0] ?? '') : pick(names.russian.female),
    patronymic: `${father}${male ? 'ич' : 'на'}`,
  }
}

/**
 * A resident who is nobody: digits 8–11 of the IIN are 0000, which no real one has. Adults and children as in a village; a birth date whose
 * IIN is passed over, or that is taken, is drawn again.
 */
export function personOf(dice: Dice, taken: Set<string>, year: number, ages: [number, number] = [5, 85]): Person {
  const male = dice.next() < 0.49
  for (;;) {
    const born = year - ages[0] - dice.below(ages[1] - ages[0])
    const month = 1 + dice.below(12)
    const birthDate = dateOf(born, month, 1 + dice.below(daysInMonth(born, month)))
    const iin = makeIin(birthDate, male ? 'male' : 'female')
    if (!iin || taken.has(iin)) continue
    taken.add(iin)
    return { ...(dice.next() < 0.6 ? kazakh(dice, male) : russian(dice, male)), birthDate, iin }
  }
}

const header = ['ЖСН', 'Тегі', 'Аты', 'Әкесінің аты', 'Туған күні', 'Елді мекен', 'Көше', 'Үй', 'Пәтер', 'Телефон']

/** The people as the file an office would upload; `settlements` are the names of the okrug's villages. */
export function rollFile(
  dice: Dice,
  people: readonly Person[],
  settlements: readonly string[],
): Uint8Array<ArrayBuffer> {
  const rows = people.map((person) => {
    const flat = dice.next() < 0.3 ? String(1 + dice.below(24)) : ''
    const phone = `+7 7${String(dice.below(100)).padStart(2, '0')} 000 ${String(dice.below(100)).padStart(2, '0')} 00`
    const home = [dice.pick(settlements), dice.pick(names.streets), String(1 + dice.below(60)), flat, phone]
    return [person.iin, person.surname, person.givenName, person.patronymic, person.birthDate, ...home].join(';')
  })
  return new TextEncoder().encode([header.join(';'), ...rows].join('\r\n'))
}
