/** Numbers from 0 to below 1 that a seed repeats (mulberry32). What the machine does between them it does not repeat. */
export type Chance = () => number

export function chanceOf(seed: number): Chance {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The first evening's seed; the others count on from it. `FAULT_SEED` is what a failure said. */
export const firstSeed = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 1_000_000))
