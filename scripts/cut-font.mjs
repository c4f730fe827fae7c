// Cuts the one typeface of the portal to the letters it uses, so that a public page stays under its weight.
//   npm install --no-save subset-font@2.9.0 && node scripts/cut-font.mjs Onest.ttf
// Onest.ttf is the variable file of https://github.com/simpals/onest (SIL Open Font License 1.1, see app/fonts/OFL.txt).
import { readFile, writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

const target = new URL('../app/fonts/onest.woff2', import.meta.url)
const limit = 40_000

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('')

const letters = [
  range(0x20, 0x7e),
  range(0x410, 0x44f),
  'ЁёІіӘәҒғҚқҢңӨөҰұҮүҺһ',
  'Éé’‘‚“”„«»–—…·•×−±≤≥§№₸€%°©',
  '\u00a0\u2009\u202f\u2011',
].join('')

const source = process.argv[2]
if (!source) {
  console.error('Say which font to cut: node scripts/cut-font.mjs Onest.ttf')
  process.exit(1)
}
const { default: subsetFont } = await import('subset-font')
const cut = await subsetFont(await readFile(source), letters, {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 700 } },
})
if (cut.length > limit) {
  console.error(`The cut font weighs ${cut.length} bytes; the limit is ${limit}. Drop letters or narrow the weights.`)
  process.exit(1)
}
await writeFile(target, cut)
console.log(
  `app/fonts/onest.woff2: ${cut.length} bytes (${gzipSync(cut).length} after gzip), ${new Set(letters).size} letters`,
)
