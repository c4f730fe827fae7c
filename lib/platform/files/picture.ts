import 'server-only'
import sharp from 'sharp'
import { type Received, receive } from './store'

/** The longest side of a published picture, in pixels: sharp on a screen, and some 300 KB on a weak network. */
const longestSide = 1920

/** More than any phone's camera gives; whatever says it has more is a bomb. */
const mostPixels = 100_000_000

const largestPicture = 20 * 1024 * 1024

const draw = (path: string): Promise<Buffer | null> =>
  sharp(path, { limitInputPixels: mostPixels, failOn: 'error' })
    .rotate()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer()
    .catch(() => null)

/**
 * A picture drawn anew as WebP: upright, of a size for the screen, and without where, when and by whom it was taken, or whatever else was
 * hidden in the file. Null where it cannot be drawn. The file given stays.
 */
export async function redrawn(file: Received): Promise<Received | null> {
  const bytes = await draw(file.path)
  if (!bytes) return null
  async function* whole() {
    yield bytes as Buffer
  }
  return receive(whole(), largestPicture)
}
