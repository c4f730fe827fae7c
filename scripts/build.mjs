// The production build, made again when anything it is made from changed. Two at once wait for each other.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { diskFaultOf, Fault } from './fault.mjs'
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

const durationFile = '.cache/build.ms'
/** How long the last build took here, or a first one on two cores takes. */
const expected = () => (existsSync(durationFile) && Number(readFileSync(durationFile, 'utf8'))) || 40_000

/** Next says nothing of how far it is: the bar goes by the last build's time and waits before its end for the real one. */
function byTheClock(progress) {
  const [begun, total] = [performance.now(), expected()]
  const timer = setInterval(() => progress(Math.min(performance.now() - begun, total * 0.95), total), 500)
  return () => {
    clearInterval(timer)
    return Math.round(performance.now() - begun)
  }
}

/** Answers whether it had to build; `progress(done, total)` moves a bar. A failed build leaves its whole output in .cache/build.log. */
export async function build(progress = () => {}) {
  const free = await turn()
  const stop = byTheClock(progress)
  try {
    return await unlessStamped('.next/jiyn-build', hashOf(sources, leave), async () => {
      const { code, output } = await node(['node_modules/next/dist/bin/next', 'build'], {
        env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
      })
      if (code === 0) return writeFileSync(durationFile, String(stop()))
      const fault = diskFaultOf(output, process.cwd())
      if (fault) throw fault
      writeFileSync('.cache/build.log', output)
      throw new Fault('build', { file: '.cache/build.log' })
    })
  } finally {
    stop()
    free()
  }
}
