import { extractText, getDocumentProxy } from 'unpdf'
import { translator } from '@/lib/platform/i18n/translator'
import { checkPage, expect, type Page } from './journey'

const documents = translator('kk', 'documents')
const verify = translator('kk', 'verify')

/** Takes a PDF of a meeting's protocol, the public copy if no other is named, to the page that verifies it: as published and with one byte more. */
export async function checksFile(
  anyone: Page,
  meeting: string,
  says: string[] = [],
  title = documents('file.public'),
): Promise<void> {
  await anyone.goto(meeting)
  const name = `${title}, PDF`
  const copy = anyone.getByRole('link', { name })
  const published = await (await anyone.request.get((await copy.getAttribute('href')) ?? '')).body()
  const text = says.length > 0 ? await pdfText(published) : ''
  // A line breaks after a hyphen too: what is compared is every letter, and no space.
  const letters = (words: string) => words.replace(/\s/g, '')
  for (const words of says) expect(letters(text)).toContain(letters(words))
  const brings = async (buffer: Buffer) => {
    await anyone.goto('/kk/verify')
    const file = { name: 'protocol.pdf', mimeType: 'application/pdf', buffer }
    await anyone.getByLabel(verify('file.label')).setInputFiles(file)
  }
  await brings(published)
  const whole = title === documents('file.public')
  await expect(anyone.getByText(verify(whole ? 'good' : 'correction.good'))).toBeVisible()
  await expect(anyone.getByText(verify('isFile', { name }))).toBeVisible()
  await checkPage(anyone)
  await brings(Buffer.concat([published, Buffer.from('\n')]))
  await expect(anyone.getByText(verify('none'))).toBeVisible()
  await anyone.close()
}

/** What a PDF says, its lines in one. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })
  return text.replace(/\s+/g, ' ')
}
