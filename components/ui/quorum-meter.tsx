import { Icon } from './icon'

/** The words of a quorum's bar, finished or with the numbers still to be put in. */
export type QuorumWords = { sentence: string; total: string }

type QuorumMeterProps = {
  words: QuorumWords
  present: number
  needed: number
  total: number
  /** null while there is nothing to judge yet: the count goes on */
  holds: boolean | null
  /** On a public page that follows a stream: the same words with `{present}`, `{needed}` and `{eligible}` left open. */
  open?: QuorumWords
}

const looks = {
  true: { word: 'text-good', bar: 'fill-good', icon: 'check' },
  false: { word: 'text-bad', bar: 'fill-bad', icon: 'cross' },
  null: { word: 'text-ink', bar: 'fill-sky', icon: 'clock' },
} as const

/** The bar itself: it needs no dictionary, so that it can be drawn in the browser too. */
export function QuorumMeter({ words, present, needed, total, holds, open }: QuorumMeterProps) {
  const share = (count: number) => `${total > 0 ? Math.min(100, (count / total) * 100) : 0}%`
  const look = looks[`${holds}`]
  return (
    <div data-keep>
      <p className="mb-2 flex flex-wrap items-baseline gap-x-2">
        <strong className={`font-semibold text-lg ${look.word}`}>
          <Icon name={look.icon} className="mr-1.5 align-[-0.15em]" />
          <span data-live-text={open?.sentence}>{words.sentence}</span>
        </strong>
        <span className="text-soft" data-live-text={open?.total}>
          {words.total}
        </span>
      </p>
      <svg className="h-4 w-full" aria-hidden="true">
        <rect width="100%" height="12" y="2" rx="6" className="fill-sunk stroke-line" />
        <rect
          width={share(present)}
          height="12"
          y="2"
          rx="6"
          className={look.bar}
          data-live-share={open && 'present/eligible'}
        />
        <rect
          x={share(needed)}
          width="3"
          height="16"
          className="-translate-x-0.5 fill-ink"
          data-live-share={open && 'needed/eligible'}
          data-live-as={open && 'x'}
        />
      </svg>
    </div>
  )
}
