import { expect, test } from 'vitest'
import { askWhole } from './whole-pages.mjs'

const asked = (url, method = 'GET') => {
  const request = { url, method, headers: { rsc: '1', 'next-url': '/kk', cookie: 'view=large' } }
  askWhole(request)
  return Object.keys(request.headers)
}

test.each(['/kk', '/kk/okrugs/595030000?_rsc=1', '/ru/law', '/'])('%s is public and answered whole', (url) =>
  expect(asked(url)).toEqual(['cookie']),
)

test.each(['/kk/my', '/kk/desk/595030000?_rsc=1', '/ru/sign-in?by=code'])(
  '%s is personal and may come in parts',
  (url) => expect(asked(url)).toContain('rsc'),
)

test('a page that follows a meeting may come in parts', () =>
  expect(asked('/kk/okrugs/595030000/meetings/x/screen?_rsc=1')).toContain('rsc'))

test('what an action posts is left as it is', () => expect(asked('/kk/my', 'POST')).toContain('rsc'))
