import { visitOf } from '@/lib/platform/i18n/visit'

export const dynamic = 'force-static'
export const revalidate = 86400

export default async function Home({ params }: { params: Promise<{ locale: string }> }) {
  const { locale, view, query } = visitOf((await params).locale)
  return (
    <main>
      <h1>Жиын</h1>
      <p>
        {locale} {view} {query.get('q')} {new Date().toISOString()}
      </p>
    </main>
  )
}
