import { expect, it } from 'vitest'
import { imagined, type Tree } from './tree'

export type Files = Record<string, string>

/** A violation as small as it can be, who must see it, and what the rule must let pass. */
export type Case = [fault: string, rule: (tree: Tree) => string[], guilty: Files, innocent: Files]

/** No rule is dead, and none sees ghosts. */
export const prove = (cases: Case[]) =>
  it.each(cases)('sees %s', (_, rule, guilty, innocent) => {
    expect(rule(imagined(guilty))).not.toEqual([])
    expect(rule(imagined(innocent))).toEqual([])
  })
