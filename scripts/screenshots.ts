// npm run screenshots: the README's picture, taken of a demo at a fixed moment.
import { startPortal } from '../tests/e2e/portal'
import { visiting } from '../tests/load/weights'

const portal = await startPortal({ DEMO_CLOCK: '2026-12-21T10:00' })
try {
  await visiting(async (context) => {
    const page = await context.newPage()
    await page.setViewportSize({ width: 1280, height: 960 })
    await page.goto(`${portal.address}/kk/okrugs/595030000`)
    await page.screenshot({ path: 'docs/home.png' })
  })
} finally {
  await portal.stop()
}
