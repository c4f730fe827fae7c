import { expect, it } from 'vitest'
import { bodyText } from './body'

const post = (body: BodyInit, headers?: HeadersInit) =>
  new Request('http://jiyn.kz/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)

function endless() {
  let pulled = 0
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1
      controller.enqueue(new Uint8Array(1024).fill(0x20))
    },
  })
  return { stream, pulled: () => pulled }
}

it('reads up to the limit and not a byte more', async () => {
  expect(await bodyText(post('ә'.repeat(4)), 8)).toEqual({ text: 'әәәә' })
  expect(await bodyText(post(`${'ә'.repeat(4)} `), 8)).toBe('tooLarge')
  expect(await bodyText(new Request('http://jiyn.kz/', { method: 'POST' }), 8)).toEqual({ text: '' })
})

it('stops an endless stream', async () => {
  const { stream, pulled } = endless()
  expect(await bodyText(post(stream), 8192)).toBe('tooLarge')
  expect(pulled()).toBeLessThan(20)
})

it('does not believe a declared length, but refuses an honest large one at once', async () => {
  expect(await bodyText(post('12345', { 'content-length': '1' }), 4)).toBe('tooLarge')
  const { stream, pulled } = endless()
  expect(await bodyText(post(stream, { 'content-length': '9000' }), 8192)).toBe('tooLarge')
  expect(pulled()).toBeLessThan(3)
})

it('joins letters cut between chunks and refuses what is not UTF-8', async () => {
  const bytes = new TextEncoder().encode('қ')
  const cut = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
      controller.close()
    },
  })
  expect(await bodyText(post(cut), 8)).toEqual({ text: 'қ' })
  expect(await bodyText(post(Uint8Array.of(0x7b, 0xff, 0x7d)), 8)).toBe('notText')
})
