// npm test: everything that can be checked, on a machine where nothing ran before.
import { fileURLToPath } from 'node:url'
import { runChecks } from './checks.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
await runChecks(async ({ browser, client, types, lint, unit, build, integration, faults, e2e }) => {
  await browser()
  await client()
  await types()
  const quick = async () => {
    await lint()
    await unit()
  }
  await Promise.all([quick(), build()])
  await integration()
  await faults()
  await e2e()
})
