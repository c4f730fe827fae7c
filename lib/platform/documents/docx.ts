import 'server-only'
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { type Block, legiblePaper, type Paper, type Run, textOf } from './paper'

/** Half points, as the format counts. */
const size = { text: 24, quiet: 19, title: 30, heading: [28, 25] } as const
const languages = { kk: 'kk-KZ', ru: 'ru-RU' } as const
/** The first moment a ZIP can name: an entry's time says nothing of a document. */
const noTime = new Date(1980, 0, 1)
const numbering = 'list'
const space = { after: 100 }

const runOf = (run: Run, points: number): TextRun =>
  new TextRun({ text: textOf(run), size: points, bold: typeof run !== 'string' })

/** `instance` numbers the document's lists: each begins at one. */
function paragraphs(block: Block, instance: number): Paragraph[] {
  switch (block.kind) {
    case 'title': {
      const [first = '', ...rest] = block.lines
      return [
        new Paragraph({
          heading: HeadingLevel.TITLE,
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ text: first, size: size.title, bold: true })],
        }),
        ...rest.map((text) => new Paragraph({ text, alignment: AlignmentType.CENTER })),
      ]
    }
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          keepNext: true,
          spacing: { before: 280, after: 80 },
          children: [new TextRun({ text: block.text, size: size.heading[block.level - 1], bold: true })],
        }),
      ]
    case 'text':
      return [
        new Paragraph({
          spacing: space,
          children: block.runs.map((run) => runOf(run, block.quiet ? size.quiet : size.text)),
        }),
      ]
    case 'list':
      return block.items.map(
        (runs) =>
          new Paragraph({
            numbering: { reference: numbering, level: 0, instance },
            children: runs.map((run) => runOf(run, size.text)),
          }),
      )
    case 'signatures':
      return block.people.map(
        ({ office, name }) =>
          new Paragraph({
            keepLines: true,
            spacing: { before: 480 },
            tabStops: [
              { type: TabStopType.LEFT, position: convertMillimetersToTwip(42) },
              { type: TabStopType.LEFT, position: convertMillimetersToTwip(95), leader: 'underscore' },
            ],
            children: [new TextRun(`${office}\t\t ${name}`)],
          }),
      )
    case 'seal':
      return [block.address, ...block.lines].map(
        (text, n) =>
          new Paragraph({
            spacing: { before: n === 0 ? 480 : 0 },
            children: [new TextRun({ text, size: size.quiet })],
          }),
      )
  }
}

/** The foot with the numbers as fields: the program that opens it counts the pages. */
function foot({ footer }: Paper): Footer {
  const [here, all] = [7001, 7002]
  const parts = footer(here, all).split(new RegExp(`(${here}|${all})`))
  const fields = new Map<string, string>([
    [String(here), PageNumber.CURRENT],
    [String(all), PageNumber.TOTAL_PAGES],
  ])
  const children = parts.map((part) => fields.get(part) ?? part)
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ size: 18, children: children as never })],
      }),
    ],
  })
}

/** What the library stamps with its own moment gets the paper's, and every entry of the archive the same time. */
function settled(bytes: Uint8Array, date: Date): Uint8Array {
  const moment = date.toISOString().replace(/\.\d+/, '')
  const entries: Zippable = {}
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const fixed =
      name === 'docProps/core.xml'
        ? strToU8(strFromU8(content).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`))
        : content
    entries[name] = [fixed, { mtime: noTime }]
  }
  return zipSync(entries, { level: 6 })
}

/** The paper as WordprocessingML (ECMA-376), which Word and LibreOffice open. No macros, no links, nothing fetched. */
export async function docxOf(given: Paper): Promise<Uint8Array> {
  let lists = 0
  const paper = legiblePaper(given)
  const { title, author, lang } = paper
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: {
      default: {
        document: { run: { font: 'Times New Roman', size: size.text, language: { value: languages[lang] } } },
      },
    },
    numbering: {
      config: [
        {
          reference: numbering,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              style: { paragraph: { indent: { left: 500, hanging: 500 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: { top: '20mm', right: '15mm', bottom: '20mm', left: '30mm' },
          },
        },
        footers: { default: foot(paper) },
        children: paper.blocks.flatMap((block) => paragraphs(block, block.kind === 'list' ? lists++ : 0)),
      },
    ],
  })
  return settled(new Uint8Array(await Packer.toBuffer(document)), paper.date)
}
