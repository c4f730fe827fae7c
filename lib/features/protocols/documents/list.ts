import type { Paper } from '@/lib/platform/documents/paper'
import type { DocumentKey, ProtocolBody } from '../views'
import { type CorrectionWords, correctionPaper } from './correction-paper'
import { decidedItems, extractPaper } from './extract-paper'
import { type Imprint, protocolPaper } from './protocol-paper'

/** What a file is made of: the protocol, and the note where it is a note's. */
export type Source = { body: ProtocolBody; correction: CorrectionWords | null }

/** What the file of this name says; null where the protocol has no such decision or note. */
export function paperOf({ body, correction }: Source, key: DocumentKey, imprint: Imprint): Paper | null {
  if ('copy' in key) return protocolPaper(body, key.lang, key.copy, imprint)
  if ('correction' in key) return correction && correctionPaper(body, correction, key.lang, imprint)
  const item = decidedItems(body).find(({ decision }) => decision.number === key.decision)
  return item ? extractPaper(body, item, key.lang, imprint) : null
}
