import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCleanTie } from './majority'
import { cardsOut, tally, voteChoices } from './tally'

const voter = fc.integer({ min: 0, max: 30 }).map(String)
const hall = fc.uniqueArray(voter, { maxLength: 25 })
const votes = fc.array(fc.record({ voter, choice: fc.constantFrom(...voteChoices) }), { maxLength: 60 })

describe('a tally', () => {
  it('counts those present by their last vote', () => {
    const cast = [
      { voter: 'a', choice: 'against' },
      { voter: 'a', choice: 'for' },
      { voter: 'b', choice: 'abstain' },
      { voter: 'gone', choice: 'against' },
    ] as const
    expect(tally(['a', 'b', 'c'], cast)).toEqual({ for: 1, against: 0, abstain: 1, notVoting: 1, present: 3 })
  })

  it('counts whoever is in the hall and not known by name as not voting', () => {
    const cast = [{ voter: 'a', choice: 'for' }] as const
    expect(tally(['a', 'b'], cast, 10)).toEqual({ for: 1, against: 0, abstain: 0, notVoting: 9, present: 10 })
    expect(() => tally(['a', 'b'], cast, 1)).toThrow(RangeError)
  })

  it('adds the cards raised, never more than are out', () => {
    const cast = [{ voter: 'a', choice: 'for' }] as const
    const cards = { for: 4, against: 2, abstain: 1 }
    expect(tally(['a', 'b'], cast, 10, cards)).toEqual({ for: 5, against: 2, abstain: 1, notVoting: 2, present: 10 })
    expect(tally(['a', 'b'], cast, 9, cards)).toMatchObject({ notVoting: 1, present: 9 })
    expect(() => tally(['a', 'b'], cast, 8, cards)).toThrow(RangeError)
    expect([cardsOut(10, 2), cardsOut(2, 2), cardsOut(1, 2)]).toEqual([8, 0, 0])
  })

  it('with cards is the sum of its parts, within who is present', () => {
    const some = fc.nat(20)
    fc.assert(
      fc.property(hall, votes, some, some, some, fc.nat(9), (voters, cast, yes, no, neither, idle) => {
        const cards = { for: yes, against: no, abstain: neither }
        const people = voters.length + yes + no + neither + idle
        const named = tally(voters, cast)
        const whole = tally(voters, cast, people, cards)
        for (const choice of voteChoices) expect(whole[choice]).toBe(named[choice] + cards[choice])
        expect(whole.notVoting).toBe(named.notVoting + idle)
        expect(whole.for + whole.against + whole.abstain + whole.notVoting).toBe(people)
      }),
    )
  })

  it('of an empty hall is empty, whatever was cast', () => {
    expect(tally([], [{ voter: 'a', choice: 'for' }])).toEqual({
      for: 0,
      against: 0,
      abstain: 0,
      notVoting: 0,
      present: 0,
    })
  })

  it('adds up to who is present', () => {
    fc.assert(
      fc.property(hall, votes, (present, cast) => {
        const count = tally(present, cast)
        expect(count.for + count.against + count.abstain + count.notVoting).toBe(present.length)
        expect(Math.min(...Object.values(count))).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('does not hear the absent', () => {
    fc.assert(
      fc.property(hall, votes, (present, cast) => {
        const heard = cast.filter((one) => present.includes(one.voter))
        expect(tally(present, cast)).toEqual(tally(present, heard))
      }),
    )
  })

  it('does not depend on the order of different members', () => {
    fc.assert(
      fc.property(hall, votes, (present, cast) => {
        const last = new Map(cast.map((one) => [one.voter, one]))
        expect(tally(present.toReversed(), [...last.values()].reverse())).toEqual(tally(present, cast))
      }),
    )
  })

  it('moves one vote when one member changes theirs', () => {
    fc.assert(
      fc.property(hall, votes, fc.constantFrom(...voteChoices), (present, cast, choice) => {
        const [one] = present
        fc.pre(one !== undefined)
        const before = tally(present, cast)
        const after = tally(present, [...cast, { voter: one as string, choice }])
        const moved = [...voteChoices, 'notVoting' as const].reduce(
          (sum, key) => sum + Math.abs(after[key] - before[key]),
          0,
        )
        expect([0, 2]).toContain(moved)
        expect(after[choice]).toBeGreaterThan(0)
      }),
    )
  })

  it('is a clean tie only when everyone present voted', () => {
    fc.assert(
      fc.property(hall, votes, (present, cast) => {
        const count = tally(present, cast)
        if (isCleanTie(count)) expect([count.abstain, count.notVoting]).toEqual([0, 0])
      }),
    )
  })
})
