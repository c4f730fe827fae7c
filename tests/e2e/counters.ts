import { translator } from '@/lib/platform/i18n/translator'
import type { Operator } from './hall'
import { part, press } from './hands'
import { expect, type Page } from './journey'

const hall = translator('kk', 'hall')
const presence = translator('kk', 'presence')
const gathering = translator('kk', 'gathering')

/** Looks somebody up at the desk of a gathering by what was typed. */
export async function findAtDesk(page: Page, typed: string): Promise<void> {
  await page.getByLabel(presence('desk.search')).fill(typed)
  await press(page, presence('desk.find'))
}

/** Looks somebody up by name or number and gives them a card; false where this person may not take part. */
export async function comesWithCard(page: Page, who: { name: string } | { number: string }): Promise<boolean> {
  await findAtDesk(page, 'name' in who ? who.name : who.number)
  // Namesakes are found too.
  const hasText = 'name' in who ? who.name : new RegExp(`${presence('desk.number', who)}(?!\\d)`)
  const found = page
    .getByRole('list', { name: presence('desk.found') })
    .getByRole('listitem')
    .filter({ hasText })
    .first()
  await expect(found).toBeVisible()
  const button = found.getByRole('button', { name: presence('desk.cardIn') })
  if ((await button.count()) === 0) {
    await expect(found).toContainText(presence('desk.notEligible'))
    return false
  }
  await button.click()
  await expect(found).toContainText(presence('desk.votes.card'))
  return true
}

/** Two people who count a hall apart from each other, each on a page of their own. */
export class Counters {
  readonly pages: readonly [Page, Page]

  constructor(first: Page, second: Page) {
    this.pages = [first, second]
  }

  /** Both count the same number of people. */
  async agreeOn(people: number): Promise<void> {
    for (const page of this.pages) {
      await page.getByLabel(presence('count.number')).fill(String(people))
      await press(page, presence('count.submit'))
      await expect(part(page, presence('count.title')).getByRole('status')).toContainText(String(people))
    }
  }

  /** Both count the raised cards of the only sector. */
  async raised(count: { for: number; against: number; abstain: number }): Promise<void> {
    for (const page of this.pages) {
      // The question before this one was counted to the end: until the page has turned to the next, its form is that one's.
      await expect(part(page, presence('cards.title'))).not.toContainText(presence('cards.state.agreed'))
      const form = page.getByRole('form', { name: presence('cards.sector', { sector: 1 }) })
      for (const choice of ['for', 'against', 'abstain'] as const)
        await form.getByLabel(hall(`choice.${choice}`)).fill(String(count[choice]))
      await form.getByRole('button', { name: presence('cards.submit') }).click()
      await expect(part(page, presence('cards.title'))).toContainText(presence('cards.entry', count))
    }
    await expect(part(this.pages[0], presence('cards.title'))).toContainText(presence('cards.state.agreed'))
  }
}

/** A gathering's office: puts a question by a button, has the cards counted and closes. */
export async function decides(
  { next }: Operator,
  counters: Counters,
  put: () => Promise<void>,
  count: { for: number; against: number; abstain: number },
): Promise<void> {
  await put()
  await expect(next.getByText(hall('step.vote'), { exact: true })).toBeVisible()
  await counters.raised(count)
  await next.getByRole('button', { name: hall('closeSubmit') }).click()
  await expect(next.getByText(hall('step.vote'), { exact: true })).toHaveCount(0)
}

/** Puts somebody in the room for chair or secretary. */
export async function stands({ page, next }: Operator, name: string): Promise<void> {
  const candidates = next.getByLabel(hall('candidate'))
  const one = candidates.locator('option').filter({ hasText: name })
  await candidates.selectOption(await one.getAttribute('value'))
  await press(page, hall('put'))
}

type Stands = { kind: 'delegate' } | { kind: 'seat'; settlement: string }

/** Looks a candidate for a mandate or a seat up on the roll and puts them to the vote. */
export async function nominates({ page }: Operator, name: string, as: Stands = { kind: 'delegate' }): Promise<void> {
  await page.getByRole('searchbox', { name: gathering('elect.search') }).fill(name)
  await press(page, gathering('elect.find'))
  await page.getByRole('radio', { name }).check()
  if (as.kind === 'seat') {
    const places = page.getByLabel(gathering('elect.settlement'))
    const one = places.locator('option').filter({ hasText: as.settlement })
    await places.selectOption(await one.getAttribute('value'))
  }
  await press(page, gathering(`elect.put.${as.kind}`))
}
