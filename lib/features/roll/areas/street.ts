/** What kind of way a street is, by every habit of writing it. A plain street's kind says nothing and is left out. */
const kinds: readonly (readonly [kind: string, ...forms: string[]])[] = [
  ['', 'көшесі', 'көше', 'көш', 'к-сі', 'улица', 'ул'],
  ['тұйық', 'тұйық көшесі', 'тұйық көше', 'тұйығы', 'тұйық', 'переулок', 'пер'],
  ['даңғыл', 'даңғылы', 'даңғыл', 'проспект', 'пр-кт', 'пр-т', 'просп'],
  ['бульвар', 'бульвары', 'бульвар', 'б-р'],
  ['шағын аудан', 'шағын ауданы', 'шағын аудан', 'ш/а', 'микрорайон', 'мкр-н', 'мкрн', 'мкр', 'м-н'],
  ['өткел', 'өткелі', 'өткел', 'проезд'],
  ['алаң', 'алаңы', 'алаң', 'площадь', 'пл'],
  ['тас жол', 'тас жолы', 'тас жол', 'шоссе'],
]
const kindOf = new Map(kinds.flatMap(([kind, ...forms]) => forms.map((form) => [form, kind] as const)))
const form = new RegExp(
  `(?<![\\p{L}\\d])(?:${[...kindOf.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\d])`,
  'u',
)

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim()

/**
 * A street's name for comparing: «Абай көшесі», «ул. Абай», «АБАЙ» → «абай»; «пер. Абай» stays another. Names are not translated: «Абай»
 * and «Абая» are two. Empty when no street is given.
 */
export function streetKey(name: string | null): string {
  const plain = spaced(
    (name ?? '')
      .normalize('NFC')
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replace(/[«»"'“”„’ʼ]/g, '')
      .replace(/[‐-―−]/g, '-')
      .replace(/[.,;]/g, ' '),
  )
  const found = form.exec(plain)
  if (!found) return plain
  const rest = spaced(plain.slice(0, found.index) + plain.slice(found.index + found[0].length))
  return rest ? spaced(`${rest} ${kindOf.get(found[0])}`) : plain
}
