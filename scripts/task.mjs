// Runs scripts/NAME.ts, written in the portal's own code, on this installation's database: npm run registry:import and its like.
import { fileURLToPath } from 'node:url'
import { report } from './fault.mjs'
import { settle, silently } from './installation.mjs'
import { launch, stopAll, supervise } from './processes.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const [name, ...args] = process.argv.slice(2)
let database

await supervise(
  async () => {
    const { env } = await settle((opened) => {
      database = opened
    }, silently)
    const script = ['--conditions=react-server', '--import', 'tsx', `scripts/${name}.ts`, ...args]
    const { ended } = launch(process.execPath, script, { env, stdio: 'inherit' })
    const { code } = await ended
    return code ?? 1
  },
  async () => {
    await stopAll(2000)
    await database?.close()
  },
  report,
)
