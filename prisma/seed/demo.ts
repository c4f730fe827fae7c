// The demo, loaded by scripts/demo.mjs. Says `progress DONE TOTAL` on its standard output.
import { now } from '@/lib/platform/clock/clock'
import { db } from '@/lib/platform/db/client'
import { loadRegistry } from './registry'

const steps = [loadRegistry]

for (const [done, step] of steps.entries()) {
  await step(now())
  console.log(`progress ${done + 1} ${steps.length}`)
}
await db.$disconnect()
