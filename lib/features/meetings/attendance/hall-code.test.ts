import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeOf, isHallCode, nextCodeAt } from './hall-code'

const meeting = { okrugId: '595030000', meetingId: '0199aaaa-0000-7000-8000-000000000001' }
const other = { ...meeting, meetingId: '0199aaaa-0000-7000-8000-000000000002' }
const minute = new Date('2026-09-15T05:00:00Z')
const later = (seconds: number) => new Date(minute.getTime() + seconds * 1000)

describe('the code of a hall', () => {
  it('is six signs without look-alikes, another each minute and for each meeting', () => {
    const codes = Array.from({ length: 200 }, (_, n) => codeOf(meeting, later(n * 60)))
    for (const code of codes) expect(code).toMatch(/^[2345679ACEHKMPTX]{6}$/)
    expect(new Set(codes).size).toBe(200)
    expect(codeOf(other, minute)).not.toBe(codes[0])
    expect(codeOf(meeting, later(59.999))).toBe(codes[0])
    expect(nextCodeAt(later(59.999))).toEqual(later(60))
  })

  it.each([
    [0, true],
    [59.999, true],
    [60, true],
    [119.999, true],
    [120, false],
    [-0.001, false],
  ])('shown from 0 s on is known after %s s: %s', (seconds, known) => {
    expect(isHallCode(meeting, codeOf(meeting, minute), later(seconds))).toBe(known)
  })

  it('is typed in small letters, in Cyrillic ones and with gaps', () => {
    const look: Record<string, string> = { A: 'а', C: 'с', E: 'е', H: 'н', K: 'к', M: 'м', P: 'р', T: 'т', X: 'х' }
    for (let n = 0; n < 50; n++) {
      const code = codeOf(meeting, later(n * 60))
      const typed = [...code].map((sign) => look[sign] ?? sign).join('')
      expect(isHallCode(meeting, `${typed.slice(0, 3)} ${typed.slice(3)}`, later(n * 60))).toBe(true)
    }
  })

  it('is nothing else', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), (typed) => {
        fc.pre(typed.toUpperCase() !== codeOf(meeting, minute))
        expect(isHallCode(meeting, typed, minute)).toBe(false)
      }),
    )
    expect(isHallCode(other, codeOf(meeting, minute), minute)).toBe(false)
  })
})
