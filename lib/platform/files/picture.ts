import 'server-only'
import sharp from 'sharp'
import { type PaperKind, paperKindOf } from './kinds'
import { discard, type Received, receive } from './store'

/**
 * The longest side of a picture that is kept, in pixels. A photo: sharp on a screen, and some 300 KB on a weak network. A page that was
 * photographed: as much as an A4 sheet at 300 dots an inch, so that its smallest print stays legible.
 */
export const longestSides = { photo: 1920, page: 3508 }

/** More than any phone's camera gives; whatever says it has more is a bomb. */
const mostPixels = 100_000_000

const largestPicture = 20 * 1024 * 1024

const draw = (path: string, side: number): Promise<Buffer | null> =>
  sharp(path, { limitInputPixels: mostPixels, failOn: 'error' })
    .rotate()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer()
    .catch(() => null)

/** A picture drawn anew as WebP; null where it cannot be drawn. The file given stays. */
async function redrawn(file: Received, side: number): Promise<Received | null> {
  const bytes = await draw(file.path, side)
  if (!bytes) return null
  async function* whole() {
    yield bytes as Buffer
  }
  return receive(whole(), largestPicture)
}

/** What arrived, as it is to be kept. */
export type Paper = { file: Received; kind: PaperKind | 'macros' | null }

/**
 * Does `work` with a paper that arrived, as it is to be kept, and with what it is by its content. A picture is drawn anew: upright, of a fitting
 * size, and without where, when and by whom it was taken, or whatever else was hidden in the file. `kind` is null for what is no paper, or
 * cannot be drawn. Whatever happens, the received file is gone afterwards.
 */
export async function withPaper<T>(
  arrived: Received,
  shows: keyof typeof longestSides,
  work: (paper: Paper) => Promise<T>,
): Promise<T> {
  let drawn: Received | null = null
  try {
    const kind = await paperKindOf(arrived.path)
    if (kind !== 'jpg' && kind !== 'png' && kind !== 'webp') return await work({ file: arrived, kind })
    drawn = await redrawn(arrived, longestSides[shows])
    return await work(drawn ? { file: drawn, kind: 'webp' } : { file: arrived, kind: null })
  } finally {
    await discard(arrived)
    if (drawn) await discard(drawn)
  }
}
