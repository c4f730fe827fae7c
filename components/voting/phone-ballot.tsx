'use client'

import { useActionState } from 'react'
import { buttonLook } from '@/components/ui/button-look'
import { fill } from '@/components/ui/live/words'
import { Notice } from '@/components/ui/notice'
import { type FormAction, untouched } from '@/lib/platform/forms/state'
import { newId, type Sent, useBallot } from './use-ballot'

export type BallotWords = Record<'label' | 'change' | 'receipt' | 'waiting' | 'sending' | 'refused', string> & {
  choice: Record<'for' | 'against' | 'abstain', string>
}

export type PhoneBallotProps = {
  meetingId: string
  /** Whose page it is: another person's waiting vote is not sent from it. */
  voter: string
  /** For a browser without scripts. */
  action: FormAction
  /** Where scripts send a vote. */
  url: string
  /** The open question, where this person may vote on it; `ballotId` is for a browser without scripts. */
  question: { motionId: string; ballotId: string; mine: string | null } | null
  /** What the portal has already, in words. */
  receipt: string | null
  words: BallotWords
}

const choices = ['for', 'against', 'abstain'] as const

function Standing({
  sent,
  receipt,
  words,
  motionId,
}: {
  sent: Sent
  receipt: string | null
  words: BallotWords
  motionId?: string
}) {
  const said = (choice: string | undefined) => words.choice[choice as 'for'] ?? ''
  if (sent.state === 'waiting')
    return (
      <Notice tone="due" role="status">
        <p>{fill(words.waiting, { choice: said(sent.choice) })}</p>
      </Notice>
    )
  if (sent.state === 'sending') return <p role="status">{words.sending}</p>
  if (sent.state === 'refused' && (motionId === undefined || sent.motionId === motionId))
    return (
      <Notice tone="bad" role="alert" title={words.refused}>
        <p>{sent.text}</p>
      </Notice>
    )
  const { choice, time, ballotId } = sent.state === 'accepted' && sent.motionId === motionId ? sent.shown : {}
  const now = choice
    ? fill(words.receipt, { choice: said(choice), time: time ?? '', ballot: ballotId?.slice(0, 8) ?? '' })
    : receipt
  return now ? (
    <Notice tone="good" role="status">
      <p>{now}</p>
    </Notice>
  ) : null
}

/**
 * Three wide buttons and a receipt. With scripts a vote gets its id here and is sent until it is answered, also after the connection was lost;
 * without them the form is posted under the id that the page came with.
 */
export function PhoneBallot({ meetingId, voter, action, url, question, receipt, words }: PhoneBallotProps) {
  const [served, post] = useActionState(action, untouched)
  const { sent, cast } = useBallot(`ballot ${meetingId} ${voter}`, url)
  const onTheWay = sent.state === 'waiting' || sent.state === 'sending' ? sent.choice : null
  const chosen =
    onTheWay ?? (sent.state === 'accepted' && sent.motionId === question?.motionId ? sent.shown.choice : question?.mine)
  return (
    <div className="space-y-4">
      {served.problems?.map(({ text }) => (
        <Notice key={text} tone="bad" role="alert" title={words.refused}>
          <p>{text}</p>
        </Notice>
      ))}
      {question ? (
        <form
          action={post}
          aria-label={words.label}
          className="space-y-3"
          onSubmit={(event) => {
            event.preventDefault()
            const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
            if (button?.value) cast({ motionId: question.motionId, ballotId: newId(), choice: button.value })
          }}
        >
          <input type="hidden" name="motionId" value={question.motionId} />
          <input type="hidden" name="ballotId" value={question.ballotId} />
          {choices.map((choice) => (
            <button
              key={choice}
              type="submit"
              name="choice"
              value={choice}
              aria-pressed={chosen === choice}
              className={`${buttonLook[chosen === choice ? 'primary' : 'secondary']} min-h-16 w-full text-xl`}
            >
              {words.choice[choice]}
            </button>
          ))}
          <p className="text-sm text-soft">{words.change}</p>
        </form>
      ) : null}
      {/* Below the buttons, so that none moves under a finger that presses twice. */}
      <Standing sent={sent} receipt={receipt} words={words} motionId={question?.motionId} />
    </div>
  )
}
