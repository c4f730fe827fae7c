'use client'

import en from '@/lib/platform/i18n/messages/en/failure.json'
import kk from '@/lib/platform/i18n/messages/kk/failure.json'
import ru from '@/lib/platform/i18n/messages/ru/failure.json'
import { buttonLook } from '../button-look'
import { Mark } from './mark'

/** A defect on our side. `segment` is the address's first part, which begins with the language. */
export function FailurePage({ segment, again }: { segment: string; again: () => void }) {
  const lang = segment.startsWith('ru') ? 'ru' : segment.startsWith('en') ? 'en' : 'kk'
  const words = { kk, ru, en }[lang]
  return (
    <div data-kind="public" lang={lang}>
      <div className="bg-band text-on-band">
        <a
          href={`/${lang}`}
          className="mx-auto flex min-h-16 w-full max-w-5xl items-center px-4 sm:px-6"
          aria-label={words.home}
        >
          <Mark className="size-8" />
        </a>
      </div>
      <main className="mx-auto w-full max-w-5xl px-4 py-10 sm:px-6">
        <h1 className="font-bold text-3xl">{words.title}</h1>
        <p className="my-6 max-w-prose">{words.text}</p>
        <button type="button" onClick={again} className={buttonLook.primary}>
          {words.again}
        </button>
      </main>
    </div>
  )
}
