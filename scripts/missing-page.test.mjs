import { createServer, get } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { drawMissing } from './missing-page.mjs'

const blank = '<!DOCTYPE html><html id="__next_error__"><body></body></html>'
const whole = '<!DOCTYPE html><html lang="kk"><body><h1>Мұндай бет жоқ</h1></body></html>'
const asked = '/kk/desk/595030000/meetings/none'

let server
let answer
beforeAll(async () => {
  server = createServer((request, response) => {
    drawMissing(request, response, () => whole)
    answer(response)
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(() => server.close())

const ask = (path = asked, headers = {}) =>
  new Promise((done, failed) => {
    get({ host: '127.0.0.1', port: server.address().port, path, headers }, async (response) => {
      let body = ''
      for await (const chunk of response.setEncoding('utf8')) body += chunk
      done([response.statusCode, body])
    }).on('error', failed)
  })
const typed = (response, type, status = 404) => {
  response.statusCode = status
  response.setHeader('Content-Type', type)
  return response
}
const html = 'text/html; charset=utf-8'

it.each([
  [
    'in parts',
    (response) => {
      typed(response, html).write(blank.slice(0, 40))
      response.end(blank.slice(40))
    },
  ],
  ['at once', (response) => typed(response, html).setHeader('Content-Length', blank.length).end(blank)],
  ['compressed', (response) => typed(response, html).setHeader('Content-Encoding', 'gzip').end(gzipSync(blank))],
])('an empty page sent %s is the built one', async (_, sent) => {
  answer = sent
  expect(await ask()).toEqual([404, whole])
})

it('leaves alone what was found, what is no page, what the browser draws itself, and public pages', async () => {
  answer = (response) => typed(response, html, 200).end('found')
  expect(await ask()).toEqual([200, 'found'])
  answer = (response) => typed(response, 'application/problem+json').end('{}')
  expect(await ask()).toEqual([404, '{}'])
  answer = (response) => response.writeHead(204).end()
  expect(await ask()).toEqual([204, ''])
  answer = (response) => typed(response, html).end('which okrug?')
  expect(await ask('/kk/okrugs/bes')).toEqual([404, 'which okrug?'])
  expect(await ask(asked, { rsc: '1' })).toEqual([404, 'which okrug?'])
})
