import { chromium } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
const base = 'http://localhost:4711'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] })
const js = process.argv[2] !== 'nojs'
const open = async (who) => b.newContext({ viewport: { width: 1280, height: 900 }, storageState: `/tmp/h/${who}.json`, javaScriptEnabled: js })
const ctx = await open('clerk')
const p = await ctx.newPage()
p.on('console', (m) => m.type() === 'error' && console.log('console:', m.text()))
p.on('pageerror', (e) => console.log('pageerror', e.message))
const shot = async (name) => { for (const w of [360, 768, 1280]) { await p.setViewportSize({ width: w, height: 900 }); await p.screenshot({ path: `/tmp/h/shots-ledger/${js ? '' : 'nojs-'}${name}-${w}.png`, fullPage: true }); if (js) { const sw = await p.evaluate(() => document.documentElement.scrollWidth); if (sw > w) console.log('OVERFLOW', name, w, sw); if (w !== 768) { const r = await new AxeBuilder({ page: p }).analyze(); for (const v of r.violations) console.log('AXE', name, w, v.id, v.nodes.map((n) => n.target.join(' ')).slice(0, 3)) } } } }
const at = `${base}/kk/desk/595030000/roll`
await p.goto(at); await shot('roll')
await p.goto(`${at}/upload`); await shot('upload')
await p.setInputFiles('input[type=file]', '/tmp/h/small.csv'); await p.click('form[action*="uploads/roll"] button'); await p.waitForURL('**/uploads/*'); await shot('preview')
await p.locator('main summary').first().click(); await shot('discard'); await p.locator('main details form button').click(); await p.waitForURL('**/roll'); console.log('discarded', p.url())
await p.fill('input[name=who]', 'Ақан'); await p.locator('form:has(input[name=who]) button').click(); await p.waitForURL('**/searches/**'); await shot('found')
await p.locator('main table a').nth(js ? 3 : 4).click(); await p.waitForURL('**/members/**'); const member = p.url()
await p.goto(`${member}/correct`); await p.fill('input[name=surname]', 'Ақанов?'); await p.locator('form:has(input[name=surname]) button').click(); await p.locator('[role=alert]', { hasText: 'Атау' }).first().waitFor(); await shot('correct-bad')
await p.fill('input[name=surname]', 'Ақан-Оғлы'); await p.fill('input[name=phone]', '8 701 555 44 33'); await p.locator('form:has(input[name=surname]) button').click(); await p.waitForURL('**?done=saved'); await shot('saved')
await p.goto(`${member}/exclude`); await p.locator('form:has(input[name=reason]) button').click(); await p.locator('[role=alert]').first().waitFor(); await shot('exclude-bad')
await p.locator('input[value=sentence]').check(); await p.fill('input[name=ground]', 'Соттың 12.03.2026 № 2-145 үкімі'); await p.locator('form:has(input[name=reason]) button').click(); await p.waitForURL('**?done=excluded'); await shot('excluded')
await p.goto(`${member}/exclude`); await shot('restore'); await p.fill('input[name=ground]', 'Жазасын өтеп шықты'); await p.locator('main form button').click(); await p.waitForURL('**?done=restored'); await shot('restored')
for (const who of ['akim', 'clerk2']) { const c = await open(who); const q = await c.newPage(); for (const path of ['', '/upload', member.slice(at.length), `${member.slice(at.length)}/correct`]) { const r = await q.goto(at + path); console.log(who, path.slice(0, 20), r.status(), (await q.locator('h1').innerText()).slice(0, 50)) } }
await b.close()
