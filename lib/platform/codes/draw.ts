import 'server-only'
import JsBarcode from 'jsbarcode'
import { encode } from 'uqr'

/** A code to be drawn black on white: a path in a field of `width` × `height` modules, the quiet zone around it included. */
export type Drawn = { width: number; height: number; path: string }

const bar = (from: number, to: number, y: number, height: number) =>
  `M${from} ${y}h${to - from}v${height}h${from - to}z`

/** The dark stretches of a row of modules, from and to. */
function stretches(dark: readonly boolean[]): [number, number][] {
  const found: [number, number][] = []
  let from = -1
  for (const [i, one] of [...dark, false].entries()) {
    if (one && from < 0) from = i
    if (!one && from >= 0) {
      found.push([from, i])
      from = -1
    }
  }
  return found
}

/** Code 128 (ISO/IEC 15417), set C: an even count of digits. Ten modules of quiet on both sides. */
export function barcode(digits: string): Drawn {
  const drawn: { encodings?: { data: string }[] } = {}
  JsBarcode(drawn, digits, { format: 'CODE128C' })
  const modules = (drawn.encodings ?? []).map(({ data }) => data).join('')
  const quiet = 10
  const path = stretches([...modules].map((module) => module === '1')).map(([from, to]) =>
    bar(quiet + from, quiet + to, 0, 1),
  )
  return { width: modules.length + 2 * quiet, height: 1, path: path.join('') }
}

/** A QR code (ISO/IEC 18004) of level M. Four modules of quiet all round. */
export function qrCode(text: string): Drawn {
  const quiet = 4
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const path = data.flatMap((row, y) => stretches(row).map(([from, to]) => bar(quiet + from, quiet + to, quiet + y, 1)))
  return { width: size + 2 * quiet, height: size + 2 * quiet, path: path.join('') }
}
