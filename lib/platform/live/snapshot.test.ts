import { expect, it } from 'vitest'
import { snapshotOf } from './snapshot'

it('names equal content by the same id in one event, and other content by another', () => {
  const { id, json, bytes } = snapshotOf({ present: 1, text: 'екі\nжол' })
  expect(new TextDecoder().decode(bytes)).toBe(`id: ${id}\ndata: ${json}\n\n`)
  expect(json).not.toContain('\n')
  expect(snapshotOf({ present: 1, text: 'екі\nжол' }).id).toBe(id)
  expect(snapshotOf({ present: 2, text: 'екі\nжол' }).id).not.toBe(id)
})
