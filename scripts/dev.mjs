// npm run dev: as npm start, but without a build; pages are compiled when asked for and change as their files do.
import { fileURLToPath } from 'node:url'
import { servePortal } from './portal.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
await servePortal({ development: true })
