import type { Paper } from '@/lib/platform/documents/paper'
import { translator } from '@/lib/platform/i18n/translator'
import { publicCopy } from '../minutes/public-copy'
import type { ItemMinutes, ProtocolBody } from '../views'
import {
  ballotBlocks,
  closing,
  frame,
  heading,
  headLines,
  type Imprint,
  type Lang,
  spokenNumber,
  text,
} from './protocol-paper'

/** An item of the agenda that led to a decision. */
export type DecidedItem = ItemMinutes & Required<Pick<ItemMinutes, 'decision'>>

export const decidedItems = (body: ProtocolBody): DecidedItem[] =>
  body.agenda.filter((item): item is DecidedItem => item.decision !== undefined)

/** One decision alone, with the vote that adopted it: an extract (үзінді) for whoever has to carry it out. It is public, as decisions are. */
export function extractPaper(signed: ProtocolBody, item: DecidedItem, lang: Lang, imprint: Imprint): Paper {
  const body = publicCopy(signed)
  const d = translator(lang, 'documents')
  const votes = item.ballots.filter(({ kind, adopted }) => kind === 'decision' && adopted)
  const title = d('extract', { number: spokenNumber(body.number) })
  return {
    ...frame(body, lang),
    title,
    blocks: [
      { kind: 'title', lines: [title, ...headLines(body, lang)] },
      heading(1, d('decision', { number: item.decision.number })),
      text(d('unit', { title: item.title[lang] })),
      text(item.decision.text[lang]),
      heading(1, d('voted')),
      ...votes.flatMap(({ text: _, ...vote }) => ballotBlocks({ ...vote, voices: [] }, lang)),
      ...closing(body, lang, imprint),
    ],
  }
}
