import { expect, it } from 'vitest'
import { Fault, faultOf } from './fault.mjs'

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
