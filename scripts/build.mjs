// The production build, made again when anything it is made from changed. Two at once wait for each other.
import { mkdirSync, writeFileSync } from 'node:fs'
import { Fault } from './fault.mjs'
import { hashOf, unlessStamped } from './hash.mjs'
import { lock } from './lock.mjs'
import { node } from './processes.mjs'

const sources = [
  'app',
  'components',
  'lib',
  'prisma/schema.prisma',
  'prisma/models',
  'public',
  'proxy.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]
const leave = (place) => place === 'lib/platform/db/generated' || /\.test\.tsx?$/.test(place)

async function turn() {
  mkdirSync('.cache', { recursive: true })
  for (;;) {
    try {
      return lock('.cache/build.lock')
    } catch (error) {
      if (error.key !== 'alreadyRunning') throw error
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}

/** Answers whether it had to build. A failed build leaves its whole output in .cache/build.log. */
export async function build() {
  const free = await turn()
  try {
    return await unlessStamped('.next/jiyn-build', hashOf(sources, leave), async () => {
      const { code, output } = await node(['node_modules/next/dist/bin/next', 'build'], {
        env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
      })
      if (code === 0) return
      writeFileSync('.cache/build.log', output)
      if (/ENOSPC|No space left/.test(output)) throw new Fault('diskFull', { folder: process.cwd() })
      throw new Fault('build', { file: '.cache/build.log' })
    })
  } finally {
    free()
  }
}
