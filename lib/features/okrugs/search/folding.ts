import { kazakh, russian } from '../classifier/designations'

/** What a Kazakh letter is typed as on a Russian keyboard, and pairs that people take for one another. */
const cyrillic: Record<string, string> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
  э: 'е',
  й: 'и',
  ь: '',
  ъ: '',
}

/** Latin spelling, old and new, longest first. */
const latin: [RegExp, string][] = [
  [/shch/g, 'ш'],
  [/sh|ş/g, 'ш'],
  [/zh|j/g, 'ж'],
  [/kh/g, 'х'],
  [/gh|ğ|g/g, 'г'],
  [/ch/g, 'ч'],
  [/ts/g, 'ц'],
  [/yu/g, 'ю'],
  [/ya/g, 'я'],
  [/y[eo]/g, 'е'],
  [/(?<=[aeiouäöüū])y/g, 'и'],
  [/[yı]/g, 'ы'],
  [/ng(?![aeiouy])|[ñŋ]/g, 'н'],
  [/[aäə]/g, 'а'],
  [/[oöó]/g, 'о'],
  [/[uüūúw]/g, 'у'],
  [/[kqc]/g, 'к'],
  [/x/g, 'кс'],
  [/['’ʼ]/g, ''],
]
const single = Object.fromEntries([...'bdefhilmnprstvz'].map((letter, n) => [letter, 'бдефхилмнпрствз'[n] ?? '']))

function fromLatin(word: string): string {
  const replaced = latin.reduce((text, [spelling, letter]) => text.replace(spelling, letter), word)
  return replaced.replace(/[a-z]/g, (letter) => single[letter] ?? letter)
}

/**
 * A name or a query as words that look alike however they were typed: small letters, Kazakh letters as the Russian ones
 * they are replaced with («Қызылжар» and «Кызылжар»), no soft signs («Бескөл» and «Бесколь»), Latin as Cyrillic.
 */
export function foldedWords(text: string): string[] {
  const small = text.normalize('NFC').toLowerCase()
  const letters = /[a-z]/.test(small) ? fromLatin(small) : small
  const folded = letters.replace(/./gu, (letter) => cyrillic[letter] ?? letter)
  return folded.split(/[^\p{L}\d]+/u).filter((word) => word.length > 1 || /\d/.test(word))
}

/** Words that say what a unit is, and so tell none from another. */
const designations = new Set(
  [...[...russian, ...kazakh].map(({ full }) => full), 'атындағы имени аудан қала округ округы бойынша'].flatMap(
    foldedWords,
  ),
)

/** The folded words that tell one place from another; all of them where nothing else was typed. */
export function tellingWords(text: string): string[] {
  const words = foldedWords(text)
  const telling = words.filter((word) => !designations.has(word))
  return telling.length > 0 ? telling : words
}
