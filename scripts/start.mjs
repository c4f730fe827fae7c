// npm start: database, keys, migrations, demo, build, server; one line a step. Ctrl-C stops everything it started.
import { fileURLToPath } from 'node:url'
import { servePortal } from './portal.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
await servePortal({ development: false })
