/** Letters of an old Kazakh font that survive in the classifier, and Latin letters that look like Cyrillic ones. */
const lookAlikes: Record<string, string> = {
  Ќ: 'Қ',
  ќ: 'қ',
  Ў: 'Ұ',
  ў: 'ұ',
  Ї: 'Ү',
  ї: 'ү',
  Ј: 'Ә',
  ј: 'ә',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  I: 'І',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'Ү',
  a: 'а',
  c: 'с',
  e: 'е',
  h: 'һ',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  ə: 'ә',
}
const alike = new RegExp(`[${Object.keys(lookAlikes).join('')}]`, 'gu')
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu

/**
 * A name as it should have been typed: one kind of space and only one at a time, «» for quotation marks, and letters
 * of one alphabet. A name that also has Latin letters without a Cyrillic twin keeps its Latin letters.
 */
export function cleanName(text: string): string {
  const spaced = text.normalize('NFC').replace(invisible, '').replace(/\s+/gu, ' ')
  const cyrillic = spaced.replace(alike, (letter) => lookAlikes[letter] ?? letter)
  return (/[a-z]/iu.test(cyrillic) ? spaced : cyrillic)
    .replace(/["“”„]\s*([^"“”„]*?)\s*["“”„]/gu, ' «$1» ')
    .replace(/\s+/gu, ' ')
    .trim()
}
