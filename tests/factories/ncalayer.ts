import { createServer } from 'node:https'
import { WebSocketServer } from 'ws'
import { cmsOf, type Identity, issue, keyPemOf, pemOf } from './authority'

const port = 13579

type Asked = { module: string; method: string; args?: { format?: string; data?: string } }

/**
 * NCALayer as its clients see it: greets whoever connects with its version, knows one module, and signs with the key that its user is said to
 * choose; null closes the window. What it does not know it answers as the real one does.
 */
export async function ncalayer(chooses: () => Identity | null) {
  const local = await issue({ name: '127.0.0.1', by: await issue({ name: 'NCALayer' }) })
  const server = createServer({ key: await keyPemOf(local), cert: pemOf(local) })
  const sockets = new WebSocketServer({ server })
  sockets.on('connection', (socket) => {
    socket.send(JSON.stringify({ result: { version: '1.4' } }))
    socket.on('message', async (message) => {
      const { module, method, args } = JSON.parse(String(message)) as Asked
      const answer = (said: object) => socket.send(JSON.stringify(said))
      if (module !== 'kz.gov.pki.knca.basics' || method !== 'sign' || args?.format !== 'cms')
        return answer({ status: false, code: '500', message: 'unknown module', details: module })
      const identity = chooses()
      if (!identity) return answer({ status: true, body: {} })
      const cms = await cmsOf(Buffer.from(args.data ?? '', 'base64'), [identity])
      answer({ status: true, body: { result: [Buffer.from(cms).toString('base64')] } })
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return () =>
    new Promise<void>((resolve) => {
      for (const socket of sockets.clients) socket.terminate()
      server.close(() => resolve())
    })
}
