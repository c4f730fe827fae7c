import { describe, expect, it } from 'vitest'
import { mayChange } from './origin'

const headers = (values: Record<string, string>) => new Headers({ host: 'jiyn.kz', ...values })

describe('mayChange', () => {
  it.each([
    ['GET', {}, true],
    ['HEAD', { origin: 'https://evil.example' }, true],
    ['POST', {}, false],
    ['POST', { origin: 'https://jiyn.kz' }, true],
    ['POST', { origin: 'https://evil.example' }, false],
    ['POST', { origin: 'https://jiyn.kz.evil.example' }, false],
    ['POST', { origin: 'null' }, false],
    ['POST', { origin: 'null', 'sec-fetch-site': 'same-origin' }, true],
    ['POST', { origin: 'not a url' }, false],
    ['POST', { 'sec-fetch-site': 'same-origin' }, true],
    ['POST', { 'sec-fetch-site': 'same-site' }, false],
    ['POST', { 'sec-fetch-site': 'cross-site' }, false],
    ['DELETE', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, false],
  ])('%s %j → %s', (method, given, expected) => {
    expect(mayChange(method, headers(given), null)).toBe(expected)
  })

  it('takes the configured address over the Host header', () => {
    expect(mayChange('POST', headers({ origin: 'https://zhiyn.gov.kz' }), 'https://zhiyn.gov.kz')).toBe(true)
    expect(mayChange('POST', headers({ origin: 'https://jiyn.kz' }), 'https://zhiyn.gov.kz')).toBe(false)
  })
})
