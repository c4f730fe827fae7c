import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import '../globals.css'
import { Document } from '@/components/ui/shell/document'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

export const generateStaticParams = () => []

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const name = translator(visitOf((await params).locale).locale, 'ui')('name')
  return { title: { default: name, template: `%s — ${name}` } }
}

export default async function Layout({ children, params }: LayoutProps) {
  const { locale, view } = visitOf((await params).locale)
  return (
    <Document locale={locale} view={view}>
      {children}
    </Document>
  )
}
