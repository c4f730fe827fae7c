import { type House, readHouse } from './house'

/** The houses of both sides of a street, or of its odd or even one. */
export const sides = ['all', 'odd', 'even'] as const
export type Side = (typeof sides)[number]

/** A span of numbers, with whatever letter follows them, or one house exactly. */
type Part = { readonly from: number; readonly upto: number } | { readonly house: House }

/** Some houses of a street; without parts every numbered house of the side. */
export type Houses = { readonly parts: readonly Part[]; readonly side: Side }

/** Why a list of houses cannot be read: unclear, ending before it begins, or naming a house of the other side. */
export type HousesFault = 'unclear' | 'order' | 'side'

const span = /^(\d{1,5})\s*[-‐-―−]\s*(\d{1,5})$/
const lettered = /\d\p{L}*\s*[-‐-―−]\s*\d/u
const onSide = (number: number | null, side: Side) =>
  side === 'all' || (number !== null && number % 2 === (side === 'odd' ? 1 : 0))

/** The first number of a side from `from` on. */
const firstOn = (from: number, side: Side) => (onSide(from, side) ? from : from + 1)

function partOf(text: string, side: Side): Part | HousesFault {
  const [, from, upto] = span.exec(text) ?? []
  if (from && upto) {
    const part = { from: Number(from), upto: Number(upto) }
    if (part.upto < part.from) return 'order'
    return firstOn(part.from, side) <= part.upto ? part : 'side'
  }
  const house = readHouse(text)
  // What is kept must read the same again; «12а–14б» could be two houses or four.
  if (!house || lettered.test(text) || readHouse(house.key)?.key !== house.key) return 'unclear'
  return onSide(house.number, side) ? { house } : 'side'
}

/** Reads «1–25, 30, 32а» with a side: null for the whole street, a fault where it says nothing that can be told. */
export function readHouses(text: string | null, side: Side): Houses | HousesFault | null {
  const parts: Part[] = []
  for (const piece of (text ?? '').split(/[,;]/)) {
    if (piece.trim() === '') continue
    const part = partOf(piece.trim(), side)
    if (typeof part === 'string') return part
    parts.push(part)
  }
  return parts.length === 0 && side === 'all' ? null : { parts, side }
}

/** The list as it is kept and shown: `1–25, 30, 32а`; null where there is none. */
export const housesText = ({ parts }: Houses): string | null =>
  parts.map((part) => ('house' in part ? part.house.key : `${part.from}–${part.upto}`)).join(', ') || null

const every: Part = { from: 0, upto: Number.MAX_SAFE_INTEGER }
const partsOf = ({ parts }: Houses) => (parts.length > 0 ? parts : [every])

const covers = (part: Part, { key, number }: House) =>
  'house' in part ? part.house.key === key : number !== null && part.from <= number && number <= part.upto

/** Whether a house is one of them. */
export const includes = (houses: Houses, house: House): boolean =>
  onSide(house.number, houses.side) && partsOf(houses).some((part) => covers(part, house))

function meet(a: Part, b: Part, side: Side): boolean {
  if ('house' in a) return onSide(a.house.number, side) && covers(b, a.house)
  if ('house' in b) return onSide(b.house.number, side) && covers(a, b.house)
  return firstOn(Math.max(a.from, b.from), side) <= Math.min(a.upto, b.upto)
}

/** Whether there could be a house that both include. */
export function overlap(a: Houses, b: Houses): boolean {
  if (a.side !== b.side && a.side !== 'all' && b.side !== 'all') return false
  const side = a.side === 'all' ? b.side : a.side
  return partsOf(a).some((one) => partsOf(b).some((other) => meet(one, other, side)))
}
