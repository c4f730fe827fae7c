import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import '../globals.css'
import { Document } from '@/components/ui/shell/document'
import { visitOf } from '@/lib/platform/i18n/visit'

export const metadata: Metadata = { title: { default: 'Жиын', template: '%s — Жиын' } }
export const generateStaticParams = () => []

export default async function Layout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  const { locale, view } = visitOf((await params).locale)
  return (
    <Document locale={locale} view={view}>
      {children}
    </Document>
  )
}
