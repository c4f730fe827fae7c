import type { LiveMeetingView } from '@/lib/features/meetings/views'

type Followed = (picture: LiveMeetingView) => string

/**
 * What a page follows: it asks for itself anew when this part of the meeting's picture changes. A thousand phones must not ask for theirs at
 * each arrival and vote; the quorum and how many have voted move by themselves on every page.
 */
const steps: Followed = ({ state, holds, counted, crowded, question, result, speaker, pausedSince }) =>
  JSON.stringify([
    [state, holds, counted, crowded, pausedSince],
    [question?.id, result?.id, result?.adopted, speaker?.startedAt, speaker?.limit],
  ])

/** What a person's own phone follows besides, by their tag: that somebody at the desk let them in or out, or gave them a card or none. */
export const ownChange = ({ changes }: LiveMeetingView, tag: string): string =>
  changes.find((one) => one.startsWith(`${tag}.`)) ?? ''

export const followed = {
  /** A member's phone: the steps of the meeting. */
  steps,
  /** The hall's wall: also the majority needed while a question is open, and how many a quorum still lacks. */
  wall: (picture) => steps(picture) + (picture.question || !picture.holds ? picture.present : ''),
  /**
   * Who runs the meeting: also votes, raised hands, counts, and who came and went. Where cards are out the page names nobody who is in the
   * hall, so a phone that checks in changes nothing on it.
   */
  conduct: (picture) => {
    const { present, cards, arrivals, countedAt, question, hands, changedAt } = picture
    const { voted, votedAt, talliedAt } = question ?? {}
    const hall = [present, cards, cards > 0 ? null : arrivals, countedAt]
    return steps(picture) + JSON.stringify([hall, voted, votedAt, talliedAt, hands, changedAt])
  },
} satisfies Record<string, Followed>
export type Follows = keyof typeof followed
