/** A part of a whole that the law names: a tenth, a half, two thirds. Whole numbers, so that no rounding can move a border. */
export type Share = { readonly of: number; readonly in: number }

/** An inequality with its numbers: `required` is the smallest whole number that satisfies it, absent where none does. */
export type Comparison = { holds: boolean; required?: number }

export const share = (part: number, whole: number): Share => ({ of: part, in: whole })
export const percent = (points: number): Share => share(points, 100)

/** "At least a tenth / a half / two thirds of them". Of nobody there is no part: a base of 0 never holds and requires nothing. */
export function atLeast({ of, in: whole }: Share, actual: number, base: number): Comparison {
  if (base === 0) return { holds: false }
  return { holds: whole * actual >= of * base, required: Math.ceil((of * base) / whole) }
}

/** "More than half of them": exactly half is not enough. A base of 0 never holds and requires nothing. */
export function moreThan({ of, in: whole }: Share, actual: number, base: number): Comparison {
  if (base === 0) return { holds: false }
  return { holds: whole * actual > of * base, required: Math.floor((of * base) / whole) + 1 }
}
