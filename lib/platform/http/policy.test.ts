import { describe, expect, it } from 'vitest'
import { privatePolicy, publicPolicy, reachesOf } from './policy'

const connects = (policy: string) => /connect-src ([^;]+)/.exec(policy)?.[1]

describe('the one page on which people sign with a certificate', () => {
  const path = 'my/protocols/01a21dfb-4578-7219-8b18-e20a5d93cbfd/certificate'

  it('may speak to NCALayer on the reader’s own computer', () =>
    expect(connects(privatePolicy('n', reachesOf(path)))).toBe("'self' wss://127.0.0.1:13579"))

  it.each([
    'my/protocols',
    'my/protocols/certificate',
    `${path}/more`,
    path.replace('/certificate', ''),
    `desk/595030000/${path}`,
    'verify',
  ])('and no other: %s', (other) => expect(connects(privatePolicy('n', reachesOf(other)))).toBe("'self'"))
})

it('lets a public page run no script of anybody else’s, and be framed by nobody', () => {
  expect(publicPolicy).toContain("default-src 'none'")
  expect(publicPolicy).toContain("script-src 'self'")
  expect(publicPolicy).toContain("frame-ancestors 'none'")
  expect(privatePolicy('n')).toContain("worker-src 'self'")
})
