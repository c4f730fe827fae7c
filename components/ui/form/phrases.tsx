'use client'

import { type MouseEvent, useEffect, useState } from 'react'

/** A usual phrase by its name in the reader's language, in both languages of what is written. */
export type Phrase = { name: string; kk: string; ru: string }
export type PhraseList = { title: string; phrases: Phrase[] }

/** Adds a phrase to a text: a new sentence after what stands there, and the cursor behind it. */
function add(area: HTMLTextAreaElement, phrase: string): void {
  const before = area.value.trimEnd()
  const text = before ? `${before} ${phrase}` : phrase
  if (area.maxLength > 0 && text.length > area.maxLength) return
  area.value = text
  area.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Usual phrases, each put into both texts of the field it stands in by one press. Without scripts there are none: they would do nothing. */
export function Phrases({ title, phrases }: PhraseList) {
  const [works, setWorks] = useState(false)
  useEffect(() => setWorks(true), [])
  if (!works) return null
  const put = (phrase: Phrase) => (event: MouseEvent<HTMLButtonElement>) => {
    const areas = event.currentTarget.closest('fieldset')?.querySelectorAll('textarea') ?? []
    for (const area of areas) add(area, area.lang === 'ru' ? phrase.ru : phrase.kk)
    const [first] = areas
    first?.focus()
    first?.setSelectionRange(first.value.length, first.value.length)
  }
  return (
    <div className="mt-3">
      <p className="text-sm text-soft">{title}</p>
      <ul className="mt-1 flex flex-wrap gap-2">
        {phrases.map((phrase) => (
          <li key={phrase.name}>
            <button
              type="button"
              onClick={put(phrase)}
              className="min-h-11 rounded-card border border-edge px-3 text-left text-sm hover:border-sky"
            >
              {phrase.name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
