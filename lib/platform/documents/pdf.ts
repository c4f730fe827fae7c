import 'server-only'
import path from 'node:path'
import PDFDocument from 'pdfkit'
import { qrCode } from '@/lib/platform/codes/draw'
import { type Block, legiblePaper, type Paper, type Run, textOf } from './paper'

/** Points, of which 72 are an inch. The left margin is the wide one: acts are bound. */
const margins = { top: 57, right: 43, bottom: 64, left: 85 }
const size = { text: 11, quiet: 9, heading: [14, 12], title: 15, foot: 9 } as const
const seal = 92
/** What must still fit below a heading, so that none stands alone at the foot of a page. */
const company = 90

/** From node_modules by its place: the files are data, nothing to be bundled. */
const face = (name: string) => path.resolve(`node_modules/@expo-google-fonts/onest/${name}.ttf`)
const faces = { regular: face('400Regular/Onest_400Regular'), strong: face('600SemiBold/Onest_600SemiBold') }

type Element = PDFKit.PDFStructureElement

class Sheet {
  readonly #pdf: PDFKit.PDFDocument
  readonly #root: Element
  readonly #paper: Paper
  #section: PDFKit.PDFOutline | null = null

  constructor(paper: Paper) {
    this.#paper = paper
    const { title, author, date } = paper
    this.#pdf = new PDFDocument({
      size: 'A4',
      margins,
      pdfVersion: '1.7',
      subset: 'PDF/UA' as never,
      tagged: true,
      displayTitle: true,
      lang: paper.lang,
      bufferPages: true,
      info: { Title: title, Author: author, CreationDate: date, ModDate: date },
    })
    for (const [name, file] of Object.entries(faces)) this.#pdf.registerFont(name, file)
    this.#root = this.#pdf.struct('Document')
    this.#pdf.addStructure(this.#root)
  }

  async bytes(): Promise<Buffer> {
    const parts: Buffer[] = []
    this.#pdf.on('data', (part: Buffer) => parts.push(part))
    const ended = new Promise((resolve) => this.#pdf.once('end', resolve))
    for (const block of this.#paper.blocks) this.#add(block)
    this.#root.end()
    this.#foot()
    this.#pdf.end()
    await ended
    return Buffer.concat(parts)
  }

  #tag(type: string, draw: () => void, into: Element = this.#root): void {
    into.add(this.#pdf.struct(type, {}, draw))
  }

  #font(name: keyof typeof faces, points: number): PDFKit.PDFDocument {
    return this.#pdf.font(name).fontSize(points)
  }

  /** Runs of one paragraph, one after the other on the same lines. */
  #runs(runs: readonly Run[], points: number): void {
    for (const [n, run] of runs.entries())
      this.#font(typeof run === 'string' ? 'regular' : 'strong', points).text(textOf(run), {
        lineGap: 2,
        continued: n < runs.length - 1,
      })
  }

  #add(block: Block): void {
    const pdf = this.#pdf
    switch (block.kind) {
      case 'title': {
        const [first = '', ...rest] = block.lines
        this.#tag('H1', () => this.#font('strong', size.title).text(first, { align: 'center', lineGap: 3 }))
        for (const line of rest)
          this.#tag('P', () => this.#font('regular', size.text).text(line, { align: 'center', lineGap: 2 }))
        pdf.moveDown()
        break
      }
      case 'heading': {
        pdf.moveDown(block.level === 1 ? 0.9 : 0.6)
        if (pdf.y > pdf.page.height - margins.bottom - company) pdf.addPage()
        this.#mark(block)
        this.#tag(`H${block.level + 1}`, () =>
          this.#font('strong', size.heading[block.level - 1] as number).text(block.text, { lineGap: 2 }),
        )
        pdf.moveDown(0.3)
        break
      }
      case 'text':
        this.#tag('P', () => this.#runs(block.runs, block.quiet ? size.quiet : size.text))
        pdf.moveDown(0.35)
        break
      case 'list':
        this.#list(block.items)
        break
      case 'signatures':
        pdf.moveDown(2)
        for (const { office, name } of block.people) this.#line(office, name)
        break
      case 'seal':
        this.#seal(block)
    }
  }

  /** A bookmark, the smaller headings below the greater. */
  #mark({ level, text }: Extract<Block, { kind: 'heading' }>): void {
    const above = level === 2 && this.#section ? this.#section : this.#pdf.outline
    const item = above.addItem(text)
    if (level === 1) this.#section = item
  }

  #list(items: readonly Run[][]): void {
    const list = this.#pdf.struct('L')
    this.#root.add(list)
    const left = this.#pdf.x
    for (const [n, runs] of items.entries()) {
      const entry = this.#pdf.struct('LI')
      list.add(entry)
      this.#tag('LBody', () => this.#runs([`${n + 1}. `, ...runs], size.text), entry)
      entry.end()
      this.#pdf.x = left
    }
    list.end()
    this.#pdf.moveDown(0.35)
  }

  /** Where somebody signs by hand: the office, a line, the name. */
  #line(office: string, name: string): void {
    const pdf = this.#pdf
    if (pdf.y > pdf.page.height - margins.bottom - 40) pdf.addPage()
    const { y } = pdf
    const [from, to] = [margins.left + 100, margins.left + 220]
    this.#tag('P', () => {
      this.#font('regular', size.text).text(`${office} `, margins.left, y, { width: 95 })
      pdf.text(name, to + 10, y, { width: pdf.page.width - margins.right - to - 10 })
    })
    pdf.markContent('Artifact', { type: 'Layout' })
    pdf
      .moveTo(from, y + 13)
      .lineTo(to, y + 13)
      .lineWidth(0.5)
      .stroke()
    pdf.endMarkedContent()
    pdf.x = margins.left
    pdf.moveDown(1.2)
  }

  #seal({ address, lines }: Extract<Block, { kind: 'seal' }>): void {
    const pdf = this.#pdf
    pdf.moveDown(1.5)
    if (pdf.y > pdf.page.height - margins.bottom - seal - 10) pdf.addPage()
    const { y } = pdf
    const code = qrCode(address)
    const figure = pdf.struct(
      'Figure',
      { alt: address, bbox: [margins.left, y, margins.left + seal, y + seal] } as never,
      () => {
        pdf
          .save()
          .translate(margins.left, y)
          .scale(seal / code.width)
        pdf.path(code.path).fill('#000')
        pdf.restore()
      },
    )
    this.#root.add(figure)
    const x = margins.left + seal + 14
    const width = pdf.page.width - margins.right - x
    let top = y + 6
    for (const line of lines) {
      this.#tag('P', () => this.#font('regular', size.quiet).text(line, x, top, { width, lineGap: 2 }))
      top = pdf.y + 2
    }
    pdf.x = margins.left
    pdf.y = Math.max(top, y + seal)
  }

  #foot(): void {
    const { start, count } = this.#pdf.bufferedPageRange()
    for (let n = 0; n < count; n++) {
      this.#pdf.switchToPage(start + n)
      const { page } = this.#pdf
      const bottom = page.margins.bottom
      // Below the margin pdfkit would begin a new page.
      page.margins.bottom = 0
      this.#pdf.markContent('Artifact', { type: 'Pagination' })
      this.#font('regular', size.foot).text(this.#paper.footer(n + 1, count), margins.left, page.height - 40, {
        width: page.width - margins.left - margins.right,
        align: 'center',
        lineBreak: false,
      })
      this.#pdf.endMarkedContent()
      page.margins.bottom = bottom
    }
  }
}

/** The paper as a tagged PDF 1.7 (PDF/UA-1, ISO 14289): embedded font, bookmarks, numbered pages, its language. */
export const pdfOf = (paper: Paper): Promise<Buffer> => new Sheet(legiblePaper(paper)).bytes()
