import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { diskFaultOf, Fault, faultOf, reasonIn } from './fault.mjs'

const error = (message, code, path) => Object.assign(new Error(message), { code, path })

it.each([
  ['diskFull', error('write ENOSPC', 'ENOSPC')],
  ['diskFull', error('could not extend file "base/5/1259": No space left on device', '53100')],
  ['diskFull', error('initdb: error: could not write: No space left on device')],
  ['unwritable', error('mkdir', 'EROFS', '/x')],
  ['portTaken', new Fault('portTaken', { port: 1 })],
  ['defect', error('surprise')],
])('%s', (key, thrown) => {
  expect(faultOf(thrown).key).toBe(key)
})

const folder = tmpdir()
const crash = `prisma/seed/sitting.ts:12
  throw new Error('x')
        ^

PrismaClientKnownRequestError:
Invalid query
    at run (prisma/seed/sitting.ts:12:9) {
  code: 'P2010'
}

Node.js v24.21.0
`

it('finds the full disk in what a program printed', () => {
  const output = crash.replace('Invalid query', 'error: could not extend file "base/5/1": No space left on device')
  expect(diskFaultOf(output, folder)?.message).toContain(folder)
  expect(diskFaultOf(crash, folder)).toBeNull()
})

it.each([
  ['Error: no member 7', crash.replace('PrismaClientKnownRequestError:', 'Error: no member 7')],
  [
    'TypeError: x is not a function',
    'at line 3\nTypeError: x is not a function\n    at f (a.ts:1:2)\n\nNode.js v24.21.0\n',
  ],
  ['error: no such type', 'Error: \nInvalid schema\nError code: P1012\nerror: no such type\n'],
  ['Error [ERR_X]: gone', 'Error [ERR_X]: gone\n    at x\n'],
  ['Killed', 'Killed\n\nNode.js v24.21.0\n'],
])('says why a program failed: %s', (message, output) => {
  expect(reasonIn(output)).toBe(message)
})
