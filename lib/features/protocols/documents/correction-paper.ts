import type { Paper } from '@/lib/platform/documents/paper'
import { instantWords } from '@/lib/platform/i18n/dates'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { publicCopy } from '../minutes/public-copy'
import type { ProtocolBody } from '../views'
import { closing, fact, frame, headLines, type Imprint, type Lang, spokenNumber, text } from './protocol-paper'

/** A note as it was drafted; `protocol` is the SHA-256 of the text it corrects. */
export type CorrectionWords = { number: number; text: Bilingual; draftedAt: Date; protocol: string }

/** A numbered note on a signed protocol, as a document of its own: the protocol's files stay as they were signed. It is public, as extracts are. */
export function correctionPaper(signed: ProtocolBody, note: CorrectionWords, lang: Lang, imprint: Imprint): Paper {
  const body = publicCopy(signed)
  const d = translator(lang, 'documents')
  const title = d('correction', { number: note.number, protocol: spokenNumber(body.number) })
  return {
    ...frame(body, lang),
    title,
    date: note.draftedAt,
    footer: (page, pages) => d('correctionFoot', { note: note.number, number: body.number, page, pages }),
    blocks: [
      { kind: 'title', lines: [title, ...headLines(body, lang)] },
      fact(d('correctionDate'), instantWords(note.draftedAt, lang)),
      ...note.text[lang].split(/\n+/).map((line) => text(line)),
      { kind: 'text', quiet: true, runs: [d('corrects')] },
      fact(d('corrected'), note.protocol),
      ...closing(body, lang, imprint),
    ],
  }
}
