import { expect, test, vi } from 'vitest'

vi.stubEnv('AUTH_SECRET', 'a secret of the tests, forty characters long')
const { newCode, printedCode, readCode } = await import('./code')

test('a code is twenty digits that a phone’s number keys type', () => {
  const codes = new Set(Array.from({ length: 200 }, newCode))
  expect(codes.size).toBe(200)
  for (const code of codes) expect(code).toMatch(/^\d{20}$/)
})

test('it is read as printed, and with whatever people put between the groups', () => {
  const code = newCode()
  expect(printedCode(code)).toMatch(/^(\d{4} ){4}\d{4}$/)
  for (const typed of [code, printedCode(code), ` ${code.replace(/(.{4})/g, '$1-')} `])
    expect(readCode(typed)).toBe(code)
})

test('any single wrong digit is noticed', () => {
  const code = newCode()
  for (let at = 0; at < code.length; at++)
    for (let by = 1; by < 10; by++) {
      const wrong = code.slice(0, at) + ((Number(code[at]) + by) % 10) + code.slice(at + 1)
      expect(readCode(wrong)).toBeNull()
    }
})

test.each(['', '1234', '4'.repeat(21), 'abcd'.repeat(5), '٤'.repeat(20)])('%j is no code', (typed) =>
  expect(readCode(typed)).toBeNull(),
)
