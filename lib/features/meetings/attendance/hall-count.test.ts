import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type HallFacts, hallCount } from './hall-count'

type Headcount = NonNullable<HallFacts['headcount']>

const names = (desk: number, phone = 0, paper = 0) => ({ desk, paper, phone })
const counted = (count: number, since: Partial<Headcount> = {}): Headcount => ({
  count,
  namedThen: 0,
  paperSince: 0,
  deskSince: 0,
  leftSince: 0,
  backSince: 0,
  ...since,
})

it.each<[string, ReturnType<typeof names>, Headcount | null, number, boolean]>([
  ['the desk alone', names(12), null, 12, false],
  ['paper as the desk', names(3, 0, 9), null, 12, false],
  ['phones wait for a count', names(12, 100), null, 12, false],
  ['a count opens the gate before the names are known', names(0), counted(120), 120, false],
  ['a count that phones fill', names(20, 100), counted(120, { namedThen: 20 }), 120, false],
  ['one phone more than people', names(20, 101), counted(120, { namedThen: 20 }), 120, true],
  ['an arrival at the desk adds', names(21, 100), counted(120, { namedThen: 120, deskSince: 1 }), 121, false],
  ['a departure subtracts', names(20, 99), counted(120, { namedThen: 120, leftSince: 1 }), 119, false],
  [
    'and who comes back adds again',
    names(20, 100),
    counted(120, { namedThen: 120, leftSince: 1, backSince: 1 }),
    120,
    false,
  ],
  ['names of those already counted add nobody', names(60), counted(60, { deskSince: 60 }), 60, false],
  ['neither do those that paper brings', names(20, 0, 40), counted(60, { deskSince: 20, paperSince: 40 }), 60, false],
  ['one name more than the count is somebody new', names(61), counted(60, { deskSince: 61 }), 61, false],
  [
    'a phone among those counted, one new at the desk',
    names(4, 2),
    counted(5, { namedThen: 5, deskSince: 1 }),
    6,
    false,
  ],
  ['phones from home make no room for names', names(10, 5), counted(10, { namedThen: 5, deskSince: 5 }), 10, true],
  [
    'ten go out and come back in a hall half unnamed',
    names(50),
    counted(100, { namedThen: 50, leftSince: 10, backSince: 10 }),
    100,
    false,
  ],
  ['never below nobody', names(0), counted(1, { leftSince: 2 }), 0, false],
])('%s', (_, list, headcount, present, crowded) => {
  expect(hallCount({ listed: false, names: list, headcount })).toMatchObject({ present, crowded })
})

it('no phone changes the number, whatever the hall', () => {
  const small = fc.nat(500)
  const headcount = fc.record({
    ...{ count: small, namedThen: small, paperSince: small },
    ...{ deskSince: small, leftSince: small, backSince: small },
  })
  fc.assert(
    fc.property(small, small, small, small, fc.option(headcount), (desk, paper, phone, more, counts) => {
      const withPhones = (phones: number) =>
        hallCount({ listed: false, names: { desk, paper, phone: phones }, headcount: counts })
      const { present } = withPhones(phone)
      expect(withPhones(phone + more).present).toBe(present)
      if (counts) expect(present).toBeLessThanOrEqual(counts.count + counts.deskSince + counts.backSince)
    }),
  )
})

it.each<[string, ReturnType<typeof names>, Headcount | null, number, boolean]>([
  ['a count above the list adds nobody', names(10), counted(13), 10, false],
  ['a count confirms who came by phone', names(10, 3), counted(13, { namedThen: 13 }), 13, false],
  ['and no more of them than there are people', names(10, 4), counted(13, { namedThen: 13 }), 13, true],
  ['without one phones wait', names(10, 3), null, 10, false],
])('where everyone is known by name, %s', (_, list, headcount, present, crowded) => {
  expect(hallCount({ listed: true, names: list, headcount })).toMatchObject({ present, crowded })
})
