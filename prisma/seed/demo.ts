// The demo, loaded by scripts/demo.mjs on an empty, migrated database: an okrug with two years of sessions and two smaller neighbours, made
// through the portal's own commands with a moved clock, dates counted from the day of loading. Says `progress DONE TOTAL` on its output.
import { now } from '@/lib/platform/clock/clock'
import { db } from '@/lib/platform/db/client'
import { addDays, almatyDate } from '@/lib/statute/civil-date'
import { at } from './crew'
import { loadRegistry } from './registry'
import { bigOkrug, electingOkrug, type Story, smallOkrug } from './stories'

const loadedAt = now()
const today = almatyDate(loadedAt)
const began = at(addDays(today, -800), '09:00')
const registry: Story = async () => void (await loadRegistry(began))
const okrugs = [bigOkrug, smallOkrug, electingOkrug].flatMap((one) => one(today, began, loadedAt))
const stories = [registry, ...okrugs]
for (const [done, story] of stories.entries()) {
  await story()
  console.log(`progress ${done + 1} ${stories.length}`)
}
await db.$disconnect()
