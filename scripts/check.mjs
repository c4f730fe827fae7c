// npm run check: types, lint, architecture and unit tests, for a developer between two thoughts.
import { fileURLToPath } from 'node:url'
import { runChecks } from './checks.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
await runChecks(async ({ client, types, lint, unit }) => {
  await client()
  await Promise.all([types(), lint(), unit()])
})
