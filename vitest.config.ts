import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

// A zone with a 45-minute offset: a rule that read local time instead of Almaty's would fail here.
process.env.TZ = 'Asia/Kathmandu'

// What an installation sets, for code that signs or encrypts; nothing is opened or written there.
const key = Buffer.alloc(32, 'key').toString('base64')
const settings = {
  DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
  AUTH_SECRET: 'a secret of the tests, forty characters long',
  IIN_HMAC_KEY: key,
  IIN_CIPHER_KEY: key,
  FILES_DIR: '/nowhere',
}

export default defineConfig({
  resolve: { alias: { '@': root.replace(/\/$/, '') }, conditions: ['react-server'] },
  ssr: { resolve: { conditions: ['react-server', 'node'] } },
  test: {
    // Work is measured by the load tests; these only must not hang, on however busy a machine.
    testTimeout: 60_000,
    // Half of a database test is waiting: two at once fill two cores.
    maxWorkers: 2,
    projects: [
      // Pure code keeps nothing between files: they share a process, which is four times as fast.
      {
        extends: true,
        test: {
          name: 'unit',
          isolate: false,
          include: ['{lib,components,app,scripts}/**/*.test.{ts,mjs}'],
          env: settings,
        },
      },
      {
        extends: true,
        test: {
          name: 'architecture',
          isolate: false,
          include: ['tests/architecture.test.ts', 'tests/architecture/*.test.ts'],
        },
      },
      ...(['integration', 'faults'] as const).map((name) => ({
        extends: true as const,
        test: {
          name,
          include: [`tests/${name}/**/*.test.ts`],
          globalSetup: ['tests/database.ts'],
          setupFiles: ['tests/fresh-database.ts'],
          hookTimeout: 120_000,
        },
      })),
    ],
  },
})
