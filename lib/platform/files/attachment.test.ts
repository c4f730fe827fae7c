import { describe, expect, it } from 'vitest'
import { attachment, safeName } from './attachment'

describe('safeName', () => {
  it.each([
    ['Бюджет жобасы.PDF', 'Бюджет жобасы.pdf'],
    ['C:\\Құжаттар\\Есеп.docx', 'Есеп.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['a\u0000b\r\nc\u202Ed.pdf', 'a b c d.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['', 'material.pdf'],
    [`${'ұ'.repeat(400)}.pdf`, `${'ұ'.repeat(150)}.pdf`],
  ])('%j → %j', (given, expected) => {
    expect(safeName(given, 'pdf')).toBe(expected)
  })
})

describe('attachment', () => {
  it('carries Kazakh letters and cannot be broken out of', () => {
    const header = attachment('Бюджет "жобасы"; (1).pdf')
    expect(header).toMatch(/^attachment; filename="material\.pdf"; filename\*=UTF-8''[A-Za-z0-9%.!#$&+^_`|~-]+$/)
    expect(decodeURIComponent(header.split("''")[1] ?? '')).toBe('Бюджет "жобасы"; (1).pdf')
  })
})
