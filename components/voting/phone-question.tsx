'use client'

import type { ReactNode } from 'react'
import type { Picture } from '@/components/ui/live/shared-connection'
import { useLive } from '@/components/ui/live/use-live'
import { Notice } from '@/components/ui/notice'
import type { LiveMeetingView } from '@/lib/features/meetings/views'
import type { PhoneView } from '@/lib/features/voting/views'
import { type Reason, voterStanding } from '@/lib/statute/voter'
import { type AskedWords, askedKey } from './asked'
import { PhoneBallot, type PhoneBallotProps } from './phone-ballot'

type PhoneQuestionProps = {
  url: string
  initial: Picture<LiveMeetingView>
  person: PhoneView['person']
  /** The words of the question this page was rendered with, by its id, and of those that may be put yet, by `askedKey`. */
  asked: Record<string, AskedWords>
  /** The language of the questions, where it is not the page's. */
  lang?: string
  words: { question: string; cannot: string; coming: string; reasons: Record<Reason, string> }
  /** Since when there is a break, where the page was rendered in one. */
  pause: ReactNode
  /** The ballot of the question this page was rendered with; `mine` and `receipt` are of it alone. */
  ballot: Omit<PhoneBallotProps, 'question'> & { motionId: string | null; ballotId: string; mine: string | null }
  /** Between the reason and the buttons. */
  children: ReactNode
}

function Why({
  reason,
  paused,
  words,
  pause,
}: Pick<PhoneQuestionProps, 'words' | 'pause'> & { reason: Reason; paused: boolean }) {
  if (paused && pause && (reason === 'paused' || reason === 'noOpenQuestion')) return pause
  const waits = reason === 'noOpenQuestion' || reason === 'notCounted'
  return (
    <Notice tone={waits ? 'info' : 'due'} title={waits ? undefined : words.cannot}>
      <p>{words.reasons[reason]}</p>
    </Notice>
  )
}

/**
 * The question and three buttons, or the one reason why there are none, as of the newest picture: a thousand phones have their buttons the
 * moment a question is put, though the server can render a thousand pages only one after the other. What a phone has no words for yet (a
 * candidate's name, a text that was changed) comes with its page.
 */
export function PhoneQuestion({
  url,
  initial,
  person,
  asked,
  lang,
  words,
  pause,
  ballot,
  children,
}: PhoneQuestionProps) {
  const { value } = useLive(url, initial)
  const { question, counted, crowded, holds } = value
  const said = question && (asked[question.id] ?? asked[askedKey(question)])
  const paused = value.pausedSince !== null
  const reason = voterStanding({
    ...person,
    question: question ? 'open' : 'none',
    paused,
    hall: { counted, crowded },
    quorum: holds,
  })
  const { motionId, ballotId, mine, receipt, ...form } = ballot
  const own = question !== null && question.id === motionId
  return (
    <>
      <section aria-live="polite">
        {question ? (
          <div className="mb-6">
            <p className="text-sm text-soft">{words.question}</p>
            <h2 className="font-semibold text-2xl">{said ? said.title : words.coming}</h2>
            {said?.text ? (
              <blockquote lang={lang} className="mt-3 max-w-prose whitespace-pre-line border-sky border-l-4 pl-4">
                {said.text}
              </blockquote>
            ) : null}
          </div>
        ) : null}
      </section>
      {reason ? <Why reason={reason} paused={paused} words={words} pause={pause} /> : null}
      {children}
      <PhoneBallot
        {...form}
        question={question && said && !reason ? { motionId: question.id, ballotId, mine: own ? mine : null } : null}
        receipt={own ? receipt : null}
      />
    </>
  )
}
