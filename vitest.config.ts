import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

// A zone with a 45-minute offset: a rule that read local time instead of Almaty's would fail here.
process.env.TZ = 'Asia/Kathmandu'

export default defineConfig({
  resolve: { alias: { '@': root.replace(/\/$/, '') }, conditions: ['react-server'] },
  ssr: { resolve: { conditions: ['react-server', 'node'] } },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['{lib,components,app,scripts}/**/*.test.{ts,mjs}'] } },
      {
        extends: true,
        test: { name: 'architecture', include: ['tests/architecture.test.ts', 'tests/architecture/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/database.ts'],
          setupFiles: ['tests/fresh-database.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
