import { makeIin } from '@/lib/features/roll/identity/iin'
import { translator } from '@/lib/platform/i18n/translator'
import { civilDate } from '@/lib/statute/civil-date'
import { authorityIn, type Identity, issue } from '../factories/authority'
import { ncalayer } from '../factories/ncalayer'
import { confirm, press } from './hands'
import { checkPage, expect, type Page } from './journey'
import { smallPdf } from './paper'

const accounts = translator('kk', 'accounts')
const refusals = translator('kk', 'refusals')
const roll = translator('kk', 'roll')
const signing = translator('kk', 'signing')

/** What the number may be of one of the demo's people, as the office's roll shows them: it follows from birth date and sex, and names recur. */
async function iinsOf(clerk: Page, desk: string, name: string): Promise<string[]> {
  await clerk.goto(`${desk}/roll`)
  const box = clerk.getByLabel(roll('search.label'))
  await box.fill(name)
  await box.press('Enter')
  await clerk.waitForURL(/searches/)
  const found = clerk.getByRole('row').filter({ hasText: name })
  await expect(found.first()).toBeVisible()
  const rows = await found.allTextContents()
  const [surname = ''] = name.split(' ')
  return rows.flatMap((row) => {
    const [, yy = '', mm = '', dd = ''] = /(\d\d)(\d\d)(\d\d)•/.exec(row) ?? []
    const born = civilDate(`${Number(yy) > 10 ? '19' : '20'}${yy}-${mm}-${dd}`)
    return makeIin(born, surname.endsWith('а') ? 'female' : 'male') ?? []
  })
}

type Signer = { desk: string; meetingId: string; name: string; look: (page: Page) => Promise<void> }

/** Signs with the national certificate: without NCALayer, with its window closed, with another's key, and at last with the person's own. */
export async function signsWithKey(person: Page, clerk: Page, { desk, meetingId, name, look }: Signer): Promise<void> {
  const address = `/kk/my/protocols/${meetingId}/certificate`
  await person.goto(address)
  await look(person)
  const by = await authorityIn(process.env.E2E_AUTHORITY ?? '')
  const iins = ['900101300009', ...(await iinsOf(clerk, desk, name))]
  let chosen: Identity | null = null

  await press(person, signing('sheet.run'))
  await expect(person.getByText(signing('sheet.away'))).toBeVisible()
  const stop = await ncalayer(() => chosen)
  try {
    await press(person, signing('sheet.run'))
    await expect(person.getByText(signing('sheet.cancelled'))).toBeVisible()
    for (const iin of iins) {
      chosen = await issue({ name, iin, by })
      await person.goto(address)
      await press(person, signing('sheet.run'))
      await expect(person.getByText(signing('sheet.got'))).toBeVisible()
      await person.getByLabel(accounts('second.password')).fill(process.env.DEMO_PASSWORD ?? 'demo')
      await press(person, signing('sheet.submit'))
      const wrong = person.getByText(refusals('protocols.cms.wrongSigner')).first()
      const signed = person.waitForURL((url) => !url.pathname.endsWith('/certificate')).then(() => true)
      if (await Promise.race([signed, wrong.waitFor().then(() => false)])) return
      signed.catch(() => {})
    }
    throw new Error('no key was taken')
  } finally {
    await stop()
  }
}

/** Both sign by hand: the clerk brings the scan, and somebody else of the office finds their signatures on it. */
export async function signOnPaper(clerk: Page, other: Page, address: string): Promise<void> {
  await clerk.goto(address)
  const file = clerk.getByLabel(signing('paper.file'))
  await expect(file).toBeVisible({ timeout: 90_000 })
  await file.setInputFiles({ name: 'Хаттама.pdf', mimeType: 'application/pdf', buffer: smallPdf('Signed') })
  await press(clerk, signing('paper.both'))
  await expect(clerk.getByText(signing('paper.attached'))).toBeVisible()
  await expect(clerk.getByText(signing('paper.yours'))).toBeVisible()
  await checkPage(clerk)
  await other.goto(address)
  await checkPage(other)
  // What they compare the scan with opens for them too, the full copy and a note before it is signed.
  const files = other.getByRole('main').locator('a[href$=".pdf"][href*="/documents/"]')
  await expect(files).not.toHaveCount(0)
  for (const link of await files.all())
    expect((await other.request.get((await link.getAttribute('href')) ?? '')).status()).toBe(200)
  await confirm(other, signing('paper.confirmOpen'), signing('paper.confirm'))
  // With both signatures the protocol is public, and whoever confirmed is led to it.
  await expect(other).toHaveURL(/\/kk\/okrugs\/\d+\/meetings\//)
}
