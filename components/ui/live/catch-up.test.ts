import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { catchUp } from './catch-up'

let asked: number[]
let reachable: boolean
let page: ReturnType<typeof catchUp>
let start: number

/** The page with the picture it was rendered with, and the newest. */
let render = { shown: '' }
function stands(shown: string, newest: string, again = shown !== render.shown) {
  if (again) render = { shown }
  page.stands({ render, shown, newest })
}

beforeEach(() => {
  vi.useFakeTimers()
  start = performance.now()
  asked = []
  reachable = true
  page = catchUp(() => {
    if (reachable) asked.push(Math.round(performance.now() - start))
    return reachable
  })
  stands('a', 'a')
})
afterEach(() => {
  page.leave()
  vi.useRealTimers()
})

it('asks nothing while the page shows the newest picture', () => {
  vi.advanceTimersByTime(100_000)
  stands('a', 'b')
  vi.advanceTimersByTime(200)
  // One's own action brought it.
  stands('b', 'b')
  vi.advanceTimersByTime(100_000)
  expect(asked).toEqual([])
})

it('asks once where the answer comes', () => {
  stands('a', 'b')
  vi.advanceTimersByTime(300)
  stands('b', 'b')
  vi.advanceTimersByTime(100_000)
  expect(asked).toEqual([300])
})

it('asks again after growing pauses while the answer is lost, half a minute at most', () => {
  stands('a', 'b')
  vi.advanceTimersByTime(110_000)
  expect(asked.slice(0, 4)).toEqual([300, 3300, 9300, 21_300])
  expect(asked.slice(4)).toEqual([45_300, 75_300, 105_300])
})

it('answers a quick row of changes every second and a half, not after its end', () => {
  for (let n = 0; n < 50; n++) {
    stands('a', `b${n}`)
    vi.advanceTimersByTime(100)
  }
  expect(asked).toEqual([300, 1800, 3300, 4800])
})

it('begins from the shortest pause when something changes, or an answer comes that is behind already', () => {
  stands('a', 'b')
  vi.advanceTimersByTime(22_000)
  asked = []
  stands('a', 'c')
  vi.advanceTimersByTime(1000)
  expect(asked).toEqual([22_800])
  stands('b', 'c')
  vi.advanceTimersByTime(1500)
  expect(asked).toEqual([22_800, 24_300])
})

it('asks for a page that fell behind even where the picture comes to look as before', () => {
  stands('a', 'b')
  vi.advanceTimersByTime(100)
  stands('a', 'a')
  vi.advanceTimersByTime(1000)
  expect(asked).toEqual([300])
  stands('a', 'a', true)
  vi.advanceTimersByTime(100_000)
  expect(asked).toEqual([300])
})

it('asks nothing where one’s own action came before the stream', () => {
  stands('b', 'a')
  vi.advanceTimersByTime(100)
  stands('b', 'b')
  vi.advanceTimersByTime(100_000)
  expect(asked).toEqual([])
})

it('waits where nothing can be asked for, and asks as soon as it can', () => {
  reachable = false
  stands('a', 'b')
  vi.advanceTimersByTime(60_000)
  reachable = true
  vi.advanceTimersByTime(1500)
  expect(asked).toHaveLength(1)
})

it('is left for good', () => {
  stands('a', 'b')
  page.leave()
  vi.advanceTimersByTime(100_000)
  expect(asked).toEqual([])
})

it('spreads pages that fall behind together, each within the same bounds', () => {
  page.leave()
  const at: number[] = []
  const pages = Array.from({ length: 50 }, () =>
    catchUp(
      () => {
        at.push(performance.now() - start)
        return true
      },
      () => 2000,
    ),
  )
  for (const one of pages) one.stands({ render: one, shown: 'a', newest: 'b' })
  vi.advanceTimersByTime(2400)
  expect(at.length).toBeGreaterThanOrEqual(50)
  const first = at.slice(0, 50)
  expect(Math.min(...first)).toBeGreaterThanOrEqual(300)
  expect(Math.max(...first)).toBeLessThanOrEqual(2301)
  expect(Math.max(...first) - Math.min(...first)).toBeGreaterThan(500)
  for (const one of pages) one.leave()
})
