import { expect, it } from 'vitest'
import type { HallView } from '../views'
import { onTheWall } from './wall'

const seat = (memberId: string, number: number) => ({ memberId, seat: number, name: 'Омаров Қайрат Серікұлы' })
const hall = (candidateId: string) =>
  ({
    attendance: { seats: [seat('member', 7), seat('resident', 0)] },
    current: { candidateId, candidate: 'Омаров Қайрат Серікұлы' },
    last: null,
  }) as unknown as HallView

it.each([
  ['member', 'Омаров Қайрат Серікұлы'],
  ['resident', 'Омаров Қ. С.'],
  ['away', 'Омаров Қ. С.'],
])('a candidate who is %s stands as %s', (id, name) => {
  expect(onTheWall(hall(id)).current?.candidate).toBe(name)
})
