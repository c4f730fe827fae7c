import localFont from 'next/font/local'

/** Onest, cut by scripts/cut-font.mjs to the letters the portal uses: 23 kB for all weights from 400 to 700. */
export const typeface = localFont({
  src: '../../../app/fonts/onest.woff2',
  weight: '400 700',
  style: 'normal',
  display: 'swap',
  preload: true,
  variable: '--font-onest',
  adjustFontFallback: 'Arial',
})
