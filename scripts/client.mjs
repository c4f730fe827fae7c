// Prisma's generated client, made again when the schema changed.
import { diskFaultOf, Fault, reasonIn } from './fault.mjs'
import { hashOf, unlessStamped } from './hash.mjs'
import { node } from './processes.mjs'

const generated = 'lib/platform/db/generated'

/** Answers whether it had to be generated. */
export function generateClient() {
  const hash = hashOf(['prisma/schema.prisma', 'prisma/models', 'prisma.config.ts', 'package-lock.json'])
  return unlessStamped(`${generated}/.stamp`, hash, async () => {
    const { code, output } = await node(['node_modules/prisma/build/index.js', 'generate'], {
      env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1', NO_COLOR: '1' },
    })
    if (code !== 0) throw diskFaultOf(output, process.cwd()) ?? new Fault('client', { message: reasonIn(output) })
  })
}
