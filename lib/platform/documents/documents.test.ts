import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { docxOf } from './docx'
import type { Paper } from './paper'
import { pdfOf } from './pdf'

const paper: Paper = {
  lang: 'kk',
  title: 'Хаттама № 3',
  author: 'Бескөл ауылдық округі',
  date: new Date('2026-12-24T07:00:00Z'),
  footer: (page, pages) => `${pages} беттің ${page}-беті`,
  blocks: [
    { kind: 'title', lines: ['ХАТТАМА № 3', 'Бескөл ауылдық округінің жиналысы'] },
    { kind: 'heading', level: 1, text: 'Күн тәртібі' },
    { kind: 'text', runs: [{ text: 'Төраға: ', strong: true }, 'Әбдірахманова Үміт Һашимқызы'] },
    { kind: 'list', items: [['Ғалым Қуанышұлы'], [{ text: 'Ңұр', strong: true }, ' Өтеген']] },
    ...Array.from({ length: 60 }, (_, n) => ({
      kind: 'text' as const,
      runs: [`${n}. Жергілікті қоғамдастықты дамытудың басым бағыттары туралы шешім қабылданды (1 000 ₸).`],
    })),
    { kind: 'heading', level: 2, text: 'Қол қоюшылар' },
    { kind: 'signatures', people: [{ office: 'Төраға', name: 'Ә. Үмітова' }] },
    { kind: 'seal', address: 'https://example.kz/verify/1', lines: ['SHA-256: 00ff'] },
  ],
}
const said = paper.blocks.flatMap((block) =>
  block.kind === 'text' ? block.runs.map((run) => (typeof run === 'string' ? run : run.text)) : [],
)
const flat = (text: string) => text.replace(/\s+/g, ' ')

describe('a paper as PDF', () => {
  it('is the same file each time', async () => {
    expect(Buffer.compare(await pdfOf(paper), await pdfOf(paper))).toBe(0)
  })

  it('can be read back word for word, page by page', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(await pdfOf(paper)))
    const { text, totalPages } = await extractText(pdf)
    expect(totalPages).toBeGreaterThan(1)
    const foot = (n: number) => `${totalPages} беттің ${n + 1}-беті`
    const whole = flat(text.map((page, n) => flat(page).replace(foot(n), '')).join(' '))
    for (const line of said) expect(whole).toContain(flat(line).trim())
    for (const [n, page] of text.entries()) expect(flat(page)).toContain(foot(n))
    expect(whole).toContain('1. Ғалым Қуанышұлы')
  })

  it('says its language and title, is tagged, and has a bookmark for each heading', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(await pdfOf(paper)))
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({ Title: paper.title, Author: paper.author, Language: 'kk' })
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const [section] = (await pdf.getOutline()) ?? []
    expect([section?.title, section?.items[0]?.title]).toEqual(['Күн тәртібі', 'Қол қоюшылар'])
    const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree())
    for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'LBody']) expect(tree).toContain(`"role":"${role}"`)
  })
})

/** Where LibreOffice is installed; null elsewhere. */
const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0) ?? null

describe('a paper as DOCX', () => {
  it.skipIf(office === null)('opens in LibreOffice word for word', async () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'jiyn-docx-'))
    try {
      writeFileSync(path.join(dir, 'paper.docx'), await docxOf(paper))
      const home = `-env:UserInstallation=file://${dir}/home`
      const asked = [home, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', dir]
      const { status, stderr } = spawnSync(office ?? '', [...asked, path.join(dir, 'paper.docx')], { encoding: 'utf8' })
      expect(status, stderr).toBe(0)
      const text = flat(readFileSync(path.join(dir, 'paper.txt'), 'utf8'))
      for (const line of said) expect(text).toContain(flat(line).trim())
      expect(text).toContain('1. Ғалым Қуанышұлы')
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  })

  it('is the same file each time, whatever the clock says', async () => {
    const first = await docxOf(paper)
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect(Buffer.compare(first, await docxOf(paper))).toBe(0)
  })

  it('holds every word, the language, the page numbers as fields, and no macro', async () => {
    const entries = unzipSync(await docxOf(paper))
    const body = strFromU8(entries['word/document.xml'] as Uint8Array)
    for (const line of said) expect(body).toContain(line)
    expect(strFromU8(entries['word/styles.xml'] as Uint8Array)).toContain('kk-KZ')
    expect(
      Object.entries(entries)
        .map(([name, content]) => name + strFromU8(content))
        .join(''),
    ).toContain('NUMPAGES')
    expect(Object.keys(entries).filter((name) => /vba|macro/i.test(name))).toEqual([])
    expect(strFromU8(entries['docProps/core.xml'] as Uint8Array)).toContain('2026-12-24T07:00:00Z')
  })
})
