import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const sheet = readFileSync(new URL('./theme.css', import.meta.url), 'utf8')

type Palette = Record<string, string>

/** The colours declared in the block that begins at `opening`. */
function coloursOf(opening: string): Palette {
  const from = sheet.indexOf(opening)
  const block = sheet.slice(from, sheet.indexOf('}', from))
  return Object.fromEntries(
    [...block.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  )
}

const channel = (hex: string, at: number) => {
  const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
const luminance = (hex: string) => 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5)

/** WCAG 2.2 contrast ratio of two colours. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const day = coloursOf('@theme {')
const palettes: Record<string, Palette> = {
  day,
  night: { ...day, ...coloursOf(':root:not([data-view="large"])') },
  large: { ...day, ...coloursOf(':root[data-view="large"]') },
}

/** Running text: AAA. */
const body = ['ink', 'soft', 'sky', 'sky-deep'].flatMap((text) =>
  ['paper', 'card', 'sunk'].map((ground) => [text, ground]),
)
const washes = ['ink', 'sky'].flatMap((text) => ['sky', 'gold', 'good', 'bad'].map((wash) => [text, `${wash}-wash`]))
/** Tags, verdicts and buttons: AA. */
const words = [
  ...['gold', 'good', 'bad'].flatMap((tone) => [`${tone}-wash`, 'paper', 'card'].map((ground) => [tone, ground])),
  ['sky-deep', 'sky-wash'],
  ['soft', 'sunk'],
  ['on-sky', 'sky'],
  ['on-sky', 'sky-deep'],
  ['on-bad', 'bad'],
  ['on-band', 'band'],
]
/** Edges of fields, marks and the focus ring: 3 to 1. */
const shapes = ['edge', 'focus', 'gold-mark', 'bad', 'good', 'sky'].flatMap((mark) =>
  ['paper', 'card'].map((ground) => [mark, ground]),
)

describe.each(Object.entries(palettes))('contrast by %s', (_, palette) => {
  const ratio = ([one = '', other = '']: string[]) => contrast(palette[one] ?? '', palette[other] ?? '')

  it.each(body)('%s on %s reads at AAA', (...pair) => expect(ratio(pair)).toBeGreaterThanOrEqual(7))
  it.each([...washes, ...words])('%s on %s reads at AA', (...pair) => expect(ratio(pair)).toBeGreaterThanOrEqual(4.5))
  it.each(shapes)('%s stands out from %s', (...pair) => expect(ratio(pair)).toBeGreaterThanOrEqual(3))
})

it('knows the two ends of the scale', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#777777')).toBe(1)
})
