// npm run demo:reset: empties a demo and loads it anew, dates counted from today. A database in real use is refused.
import { fileURLToPath } from 'node:url'
import { reloadDemo } from './demo.mjs'
import { Fault, report } from './fault.mjs'
import { settle } from './installation.mjs'
import { stopAll, supervise } from './processes.mjs'
import { step } from './steps.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
let database

await supervise(
  async () => {
    const { env, isDemo } = await settle((opened) => {
      database = opened
    })
    if (!isDemo) throw new Fault('resetOnReal')
    await step('demo', (progress) => reloadDemo(env, progress))
    return 0
  },
  async () => {
    await stopAll(2000)
    await database?.close()
  },
  report,
)
