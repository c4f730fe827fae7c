import { expect, test } from 'vitest'
import { agentOf, visitorOf } from './visitor'

test.each([
  [
    'Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36',
    'Chrome, Android',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 Edg/120.0',
    'Edge, Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1',
    'Safari, iPhone',
  ],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:120.0) Gecko/20100101 Firefox/120.0', 'Firefox, Mac'],
  [
    'Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/100.0 YaBrowser/22.3 Safari/537.36',
    'Yandex, Windows',
  ],
  ['curl/8.0', ''],
])('%s is %s', (header, agent) => expect(agentOf(header)).toBe(agent))

test('the device cookie is found among the others', () => {
  const headers = new Headers({ cookie: 'view=large; device=abc.def; devices=x', 'x-forwarded-for': '10.0.0.1' })
  expect(visitorOf(headers, 'device')).toEqual({ address: '10.0.0.1', device: 'abc.def', agent: '' })
  expect(visitorOf(new Headers(), 'device')).toEqual({ address: '', device: undefined, agent: '' })
})
