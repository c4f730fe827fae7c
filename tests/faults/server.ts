import { listen } from '../../scripts/portal.mjs'
import { freePort } from '../../scripts/postgres.mjs'
import { stop } from '../../scripts/processes.mjs'

/** The portal's own server, as `npm start` starts it, that can be killed and comes back on the same port. */
export type Server = { address: string; killAndStart: () => Promise<void>; end: () => Promise<void> }

export async function ownServer(databaseUrl: string): Promise<Server> {
  const port = await freePort()
  const env = { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: 'production' as const, JIYN_DEMO: '0' }
  const start = () => listen(env, port, '127.0.0.1')
  let { server } = await start()
  return {
    address: `http://127.0.0.1:${port}`,
    async killAndStart() {
      server.child.kill('SIGKILL')
      await server.ended
      server = (await start()).server
    },
    end: () => stop(server),
  }
}
