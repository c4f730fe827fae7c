import type { ReactNode } from 'react'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { View } from '@/lib/platform/i18n/segment'
import { typeface } from './typeface'

/** The HTML document every page stands in. `view` is the visitor's choice between the plain and the poor-sight version. */
export function Document({ locale, view, children }: { locale: Locale; view: View; children: ReactNode }) {
  return (
    <html lang={locale} data-view={view} className={typeface.variable}>
      <body className="font-sans">
        <meta name="theme-color" content="#0b4f70" />
        <link rel="icon" href="/icons/icon.svg" type="image/svg+xml" />
        <link rel="icon" href="/favicon.ico" sizes="32x32" />
        <link rel="apple-touch-icon" href="/icons/icon-180.png" />
        <link rel="manifest" href="/icons/site.webmanifest" />
        {children}
      </body>
    </html>
  )
}
