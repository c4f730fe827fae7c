import { expect, test } from 'vitest'
import { localPath } from './local-path'

test.each(['/kk/my', '/ru/desk/595030000?x=1', '/'])('%s is ours', (path) => expect(localPath(path)).toBe(path))

test.each([
  '',
  null,
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/.//evil.example',
  '/kk/..//evil.example',
  'javascript:alert(1)',
  'kk/my',
  `/${'a'.repeat(600)}`,
])('%j leads elsewhere', (path) => expect(localPath(path)).toBeNull())
