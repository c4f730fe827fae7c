import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'prisma/config'

// Prisma downloads a native schema engine at install time, which a closed network cannot do. Where it is missing,
// scripts/schema-engine.mjs answers the same protocol from the WebAssembly build (docs/decisions/002).
const engines = path.resolve('node_modules/@prisma/engines')
const native = existsSync(engines) && readdirSync(engines).some((name) => name.startsWith('schema-engine-'))
if (!native && process.platform !== 'win32') {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.resolve('scripts/schema-engine.mjs')
}

export default defineConfig({
  schema: 'prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: {
    url: process.env.DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/jiyn',
    shadowDatabaseUrl: process.env.SHADOW_DATABASE_URL,
  },
})
