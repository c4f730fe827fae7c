import type { LiveMeetingView } from '@/lib/features/meetings/views'

/** A question as a phone says it. */
export type AskedWords = { title: string; text: string | null }
type Question = NonNullable<LiveMeetingView['question']>

/** Under what a question's words are kept before it is put: what it is, on which item, and by its mark on which text. */
export const askedKey = ({ kind, item, text }: Pick<Question, 'kind' | 'item' | 'text'>): string =>
  `${kind} ${item ?? ''} ${text ?? ''}`
