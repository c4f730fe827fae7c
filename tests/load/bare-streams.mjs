// A bare node:http server of event streams: GET stays open and is sent whatever is posted, at once. What the machine itself can do.
import { createServer } from 'node:http'

const readers = new Set()
const server = createServer((request, response) => {
  if (request.method === 'POST') {
    response.end()
    let said = ''
    request.setEncoding('utf8').on('data', (chunk) => {
      said += chunk
    })
    return void request.on('end', () => {
      const bytes = Buffer.from(`data: ${said}\n\n`)
      for (const reader of readers) reader.write(bytes)
    })
  }
  response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('data: {}\n\n')
  readers.add(response)
  response.once('close', () => readers.delete(response))
})
server.listen(0, '127.0.0.1', 4096, () => process.send?.({ port: server.address().port }))
process.once('disconnect', () => process.exit())
