import { legibleIn } from './legible'

/** A stretch of a line; without `strong` as the text around it. */
export type Run = string | { text: string; strong: true }

/** One part of a document, in the order of reading. */
export type Block =
  | { kind: 'title'; lines: string[] }
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'text'; runs: Run[]; quiet?: boolean }
  | { kind: 'list'; items: Run[][] }
  | { kind: 'signatures'; people: { office: string; name: string }[] }
  /** what shows where this document can be checked: `address` as a QR code, beside it `lines` */
  | { kind: 'seal'; address: string; lines: string[] }

/**
 * A document as PDF and DOCX give it alike: A4, one language, numbered pages. Nothing else goes into the bytes, no clock and no chance, so
 * that the same paper is the same file, always.
 */
export type Paper = {
  lang: 'kk' | 'ru'
  title: string
  /** Who issues it: a unit's name. */
  author: string
  /** When what it says was settled: the only date of the file. */
  date: Date
  /** The foot of each page; `page` and `pages` are numbers from 1. */
  footer: (page: number, pages: number) => string
  blocks: Block[]
}

export const textOf = (run: Run): string => (typeof run === 'string' ? run : run.text)

/** The same paper, of characters that a reader sees alone: what is signed cannot be mended. */
export const legiblePaper = (paper: Paper): Paper => {
  const { title, author, blocks } = paper
  return { ...paper, ...legibleIn({ title, author, blocks }) }
}
