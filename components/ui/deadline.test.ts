import { expect, it } from 'vitest'
import { deadlineTone } from './deadline'

it.each([
  [-1, 'bad'],
  [0, 'due'],
  [3, 'due'],
  [4, 'info'],
])('a term with %i days left is %s', (days, tone) => expect(deadlineTone(days)).toBe(tone))
