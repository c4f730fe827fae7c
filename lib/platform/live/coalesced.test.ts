import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { coalesced } from './coalesced'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const gap = 500
function counting(answer: () => Promise<unknown> = async () => {}) {
  const sent: string[] = []
  const stir = coalesced((topic) => {
    sent.push(topic)
    return answer()
  }, gap)
  return { sent, stir }
}

describe('a topic that is stirred', () => {
  it('is sent at once, and fifty more within the gap once at its end', () => {
    const { sent, stir } = counting()
    stir('a')
    expect(sent).toEqual(['a'])
    for (let n = 0; n < 50; n++) stir('a')
    vi.advanceTimersByTime(gap - 1)
    expect(sent).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(sent).toHaveLength(2)
    vi.advanceTimersByTime(10 * gap)
    expect(sent).toHaveLength(2)
  })

  it('is sent at most once a gap, however long it is stirred, and the last one is not lost', () => {
    const { sent, stir } = counting()
    for (let at = 0; at < 2500; at += 10) {
      stir('a')
      vi.advanceTimersByTime(10)
    }
    expect(sent).toHaveLength(6)
    vi.advanceTimersByTime(gap)
    stir('a')
    expect(sent).toHaveLength(7)
  })

  it('holds no other topic up', () => {
    const { sent, stir } = counting()
    for (const topic of ['a', 'b', 'a', 'b']) stir(topic)
    expect(sent).toEqual(['a', 'b'])
    vi.advanceTimersByTime(gap)
    expect(sent).toEqual(['a', 'b', 'a', 'b'])
  })

  it('goes on after a failure', async () => {
    const { sent, stir } = counting(() => Promise.reject(new Error('no database')))
    stir('a')
    stir('a')
    await vi.advanceTimersByTimeAsync(gap)
    expect(sent).toHaveLength(2)
  })
})
