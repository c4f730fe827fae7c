import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/**
 * Whether a request bears the signature that whoever knows the secret would have made, over its very bytes: AWS Signature Version 4, reckoned
 * here once more from the published description, for the stand-in store behind it believes everybody.
 */
function isSigned({ method, url = '', headers }: IncomingMessage, body: Buffer, secret: string): boolean {
  const said = headers.authorization ?? ''
  const [, scope = '', names = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=[^/]+\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(said) ?? []
  const payload = String(headers['x-amz-content-sha256'])
  if (payload !== 'UNSIGNED-PAYLOAD' && payload !== sha256(body)) return false
  const { pathname, searchParams } = new URL(url, 'http://store')
  searchParams.sort()
  const signed = names.split(';').map((name) => `${name}:${String(headers[name] ?? '').trim()}\n`)
  const asked = [method, pathname, searchParams, signed.join(''), names, payload].join('\n')
  const [day = '', region = '', service = '', end = ''] = scope.split('/')
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(asked)].join('\n')
  const key = [day, region, service, end].reduce<string | Buffer>((so, part) => hmac(so, part), `AWS4${secret}`)
  return hmac(key, text).toString('hex') === signature
}

/** A door before a store that checks what the store does not; its port, how to shut it, and what an upload waits for. */
export async function guarded(port: number, secret: string) {
  const door = { upload: async () => {} }
  const server = createServer(async (asked, answer) => {
    const parts: Buffer[] = []
    for await (const part of asked) parts.push(part as Buffer)
    const body = Buffer.concat(parts)
    if (!isSigned(asked, body, secret)) return void answer.writeHead(403).end('SignatureDoesNotMatch')
    if (asked.method === 'PUT') await door.upload()
    const on = request({ port, host: '127.0.0.1', method: asked.method, path: asked.url, headers: asked.headers })
    on.on('response', (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers)
      got.pipe(answer)
    })
    on.end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const close = () => new Promise<unknown>((closed) => server.close(closed))
  return Object.assign(door, { port: (server.address() as AddressInfo).port, close })
}
