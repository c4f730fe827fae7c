import { translator } from '@/lib/platform/i18n/translator'
import { confirm, press } from './hands'
import { expect, type Page } from './journey'

const hall = translator('kk', 'hall')
const registration = translator('kk', 'registration')
const ui = translator('kk', 'ui')

type Choice = 'for' | 'against' | 'abstain'

/** The office at the registration table and in the hall: what it presses, and what must be seen before it goes on. */
export class Operator {
  readonly page: Page
  /** The one thing to do next. */
  readonly next

  constructor(page: Page) {
    this.page = page
    this.next = page.locator('#next')
  }

  seesStep = (key: string, values: Record<string, number> = {}) => this.seesTitle(hall(`step.${key}`, values))

  seesTitle = (title: string) => expect(this.next.locator('#next-title')).toHaveText(title)

  async seesQuorum(present: number, needed: number): Promise<void> {
    const word = present >= needed ? 'reached' : 'missing'
    await expect(this.page.getByText(ui(`quorum.${word}`, { present, needed }))).toBeVisible()
  }

  /** Presses a button beside a seat, which is gone once the page knows. */
  async #notes(seat: number, what: 'came' | 'left'): Promise<void> {
    const button = this.page.locator(`#seat-${seat}`).getByRole('button', { name: registration(what) })
    await button.click()
    await expect(button).toHaveCount(0)
  }
  arrives = (seat: number) => this.#notes(seat, 'came')
  leaves = (seat: number) => this.#notes(seat, 'left')

  /** Puts the question that is next; then the hands can be entered. */
  async puts(): Promise<void> {
    await this.next
      .getByRole('button', { name: hall('put'), exact: true })
      .first()
      .click()
    await expect(this.page.getByRole('group', { name: hall('votes'), exact: true })).toBeVisible()
  }

  /** Enters some hands by name and everyone else's for. */
  async enters(hands: readonly (readonly [seat: number, choice: Choice])[] = []): Promise<void> {
    for (const [seat, choice] of hands)
      await this.page
        .getByRole('group', { name: new RegExp(`^${seat}\\. `) })
        .getByRole('radio', { name: hall(`choice.${choice}`) })
        .check()
    await press(this.page, hall('restFor'))
    await expect(this.page.getByRole('button', { name: hall('restFor'), exact: true })).toHaveCount(0)
  }

  /** Closes a vote in which everyone's hand was entered. */
  async closes(): Promise<void> {
    await press(this.page, hall('closeSubmit'))
    await expect(this.page.getByRole('group', { name: hall('votes'), exact: true })).toHaveCount(0)
  }

  async elects(office: 'chair' | 'secretary', seat: number): Promise<void> {
    await this.seesStep(office)
    const candidates = this.next.getByLabel(hall('candidate'))
    const one = candidates.locator('option').filter({ hasText: new RegExp(`^${seat}\\. `) })
    await candidates.selectOption(await one.getAttribute('value'))
    await this.puts()
    await this.enters()
    await this.closes()
  }

  /** MT-4 on one item of the agenda. */
  async includes(position: number, against: readonly number[] = []): Promise<void> {
    await this.seesStep('include', { position })
    await this.puts()
    await this.enters(against.map((seat) => [seat, 'against']))
    await this.closes()
  }

  confirms = (open: string, submit: string) => confirm(this.page, open, submit)
}
