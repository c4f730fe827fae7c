import { randomBytes } from 'node:crypto'
import { makeIin } from '@/lib/features/roll/identity/iin'
import { db } from '@/lib/platform/db/client'
import { addDays, civilDate } from '@/lib/statute/civil-date'

const epoch = new Date('2026-01-01T00:00:00Z')
let made = 0

/** A grown-up member of an okrug's roll whose IIN is nobody's and unreadable. The okrug must exist. */
export async function memberOf(okrugId: string, more: { surname?: string; birthDate?: string } = {}): Promise<string> {
  made += 1
  const { id } = await db.communityMember.create({
    data: {
      okrugId,
      surname: more.surname ?? `Сынақов${made}`,
      givenName: 'Асан',
      patronymic: 'Үсенұлы',
      birthDate: new Date(more.birthDate ?? '1980-05-17'),
      iinHmac: randomBytes(32),
      iinCipher: randomBytes(45),
      addedAt: epoch,
      changedAt: epoch,
    },
  })
  return id
}

/** An IIN of nobody's, another for each `n`, with its birth date. */
export function nobody(n: number): { iin: string; birthDate: string } {
  const birthDate = addDays(civilDate('1950-01-01'), n % 18_000)
  for (let serial = 1000 + 10 * Math.floor(n / 18_000); ; serial++) {
    const iin = makeIin(birthDate, n % 2 === 0 ? 'male' : 'female', `${serial}`)
    if (iin) return { iin, birthDate }
  }
}

export const rollHeader = 'ЖСН,Тегі,Аты,Әкесінің аты,Туған күні,Елді мекен,Көше,Үй,Пәтер,Телефон'

/** A surname for each `n` up to 9,999, in letters: Сынақааб, Сынақааг … in the order of the numbers. */
export const surnameOf = (n: number) =>
  `Сынақ${String(n)
    .padStart(4, '0')
    .replace(/\d/g, (digit) => 'абвгдежзик'[Number(digit)] ?? '')}`

/** A row of a roll's file for `nobody(n)`. */
export function rollRow(n: number, settlement: string, { surname = surnameOf(n), phone = '' } = {}): string {
  const { iin, birthDate } = nobody(n)
  return [iin, surname, n % 2 ? 'Айгүл' : 'Асан', '', birthDate, settlement, 'Абай', `${(n % 90) + 1}`, '', phone].join(
    ',',
  )
}

/** A roll's file of these rows. */
export const rollFile = (rows: readonly string[], header = rollHeader) =>
  new TextEncoder().encode([header, ...rows].join('\n'))
