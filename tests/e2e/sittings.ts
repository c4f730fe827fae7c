import { translator } from '@/lib/platform/i18n/translator'
import type { Operator } from './hall'
import { confirm, follow, press, sign } from './hands'
import { expect, type Page } from './journey'

const [convening, hall] = [translator('kk', 'convening'), translator('kk', 'hall')]
const [registration, protocols] = [translator('kk', 'registration'), translator('kk', 'protocols')]

/** The akim proposes the first day that the law allows, and a place; the session's id. */
export async function convenes(akim: Page, desk: string): Promise<string> {
  await akim.goto(`${desk}/meetings/new`)
  await press(akim, convening('convene.submit'))
  await akim.waitForURL(/\/meetings\/[0-9a-f-]{36}$/)
  return akim.url().split('/').at(-1) ?? ''
}

/** The office gives notice of a session and sends its materials. */
export async function announces(clerk: Page, session: string): Promise<void> {
  await clerk.goto(session)
  await follow(clerk, convening('next.announce.button'))
  await press(clerk, convening('announce.submit'))
  await follow(clerk, convening('next.sendMaterials.button'))
  await press(clerk, convening('papers.send'))
  await expect(clerk.getByText(convening('next.awaitDay.title'))).toBeVisible()
}

/** Five of nine come, the session is opened, elects its offices and agrees its agenda of so many questions. */
export async function holds(office: Operator, session: string, questions: number): Promise<void> {
  const { page } = office
  await page.goto(`${session}/registration`)
  await press(page, registration('open'))
  for (const seat of [1, 2, 3, 4, 5]) await office.arrives(seat)
  await confirm(page, registration('close'), registration('closeSubmit'))
  await follow(page, registration('toHall'))
  await press(page, hall('openMeeting'))
  await office.elects('chair', 1)
  await office.elects('secretary', 2)
  for (let position = 1; position <= questions; position++) await office.includes(position)
  await office.seesStep('approveAgenda')
  await press(page, hall('approve'))
  await office.seesStep('decide', { position: 1 })
}

/** Each question is put and closed, with the seats that are against it, and the session with them. */
export async function concludes(office: Operator, session: string, against: readonly (readonly number[])[]) {
  await office.page.goto(`${session}/hall`)
  for (const [i, seats] of against.entries()) {
    await office.seesStep('decide', { position: i + 1 })
    await office.puts()
    await office.enters(seats.map((seat) => [seat, 'against']))
    await office.closes()
  }
  await office.seesStep('closeMeeting')
  await confirm(office.page, hall('closeMeeting'), hall('closeMeetingSubmit'))
  await office.seesStep('nothing')
}

/** The office drafts the protocol, and those who held these offices sign it in the portal, each once its files are made. */
export async function signs(
  clerk: Page,
  enter: (login: string) => Promise<Page>,
  session: string,
  logins: readonly string[],
): Promise<void> {
  await clerk.goto(`${session}/protocol`)
  await press(clerk, protocols('desk.draft'))
  await expect(clerk.getByText(protocols('waitingFor.both'))).toBeVisible()
  const id = session.split('/').at(-1)
  for (const login of logins) {
    const person = await enter(login)
    await person.goto(`/kk/my/protocols/${id}`)
    await expect(person.getByText(protocols('desk.confirmOpen'))).toBeVisible({ timeout: 90_000 })
    await sign(person, protocols('desk.confirmOpen'), protocols('desk.confirm'))
    if (login === logins.at(-1)) await person.waitForURL(new RegExp(`/okrugs/\\d+/meetings/${id}$`))
    else await expect(person.getByText(protocols('mine.done'))).toBeVisible()
    await person.context().close()
  }
}
