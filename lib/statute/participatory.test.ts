import { expect, it } from 'vitest'
import { inForce, normsOn } from './norms'
import { projectVoters } from './participatory'

const norms = inForce(normsOn('2026-11-20')!, 'projectVoters')!

it.each([
  [0, false],
  [9, false],
  [10, true],
  [11, true],
])('PB-1: %i voters: %s', (voters, holds) => {
  expect(projectVoters(norms, { voters })).toMatchObject({ rule: 'PB-1', holds, required: 10, actual: voters })
})

it('an okrug’s own higher floor counts instead', () => {
  expect(projectVoters({ projectVoters: 30 }, { voters: 29 })).toMatchObject({ holds: false, required: 30 })
  expect(projectVoters({ projectVoters: 30 }, { voters: 30 }).holds).toBe(true)
})
