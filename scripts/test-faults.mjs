// npm run test:faults: the long form of the fault tests, a hundred evenings on which everything goes wrong (FAULT_ROUNDS for another number).
import { fileURLToPath } from 'node:url'
import { runChecks } from './checks.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
process.env.FAULT_ROUNDS ??= '100'
await runChecks(async ({ client, build, faults }) => {
  await client()
  await build()
  await faults()
})
