import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountBar } from '@/components/accounts/account-bar'
import { ConfirmCorrection } from '@/components/protocols/confirm-correction'
import { ConfirmProtocol } from '@/components/protocols/confirm-protocol'
import { DocumentList, DocumentProgress } from '@/components/protocols/document-list'
import { GapList } from '@/components/protocols/gap-list'
import { ProtocolDocument } from '@/components/protocols/protocol-document'
import { ProtocolSeal } from '@/components/protocols/protocol-seal'
import { Section } from '@/components/ui/section'
import { Page } from '@/components/ui/shell/page'
import { documentsOf } from '@/lib/features/protocols/queries/documents'
import { correctionsAwaiting, protocolsAwaiting } from '@/lib/features/protocols/queries/published'
import { enter } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { inLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'protocols')('desk.confirm') }
}

export default async function MyProtocol({ params }: Props) {
  const { locale: segment, id } = await params
  const { locale } = visitOf(segment)
  const path = `/my/protocols/${id}`
  const { actor, session } = await enter(locale, path)
  // Whoever signed in by IIN needs no second factor.
  const second = session?.method === 'identity' && session.second === 'off' ? 'spared' : (session?.second ?? 'off')
  const waiting = actor.memberId ? await protocolsAwaiting(actor.memberId) : []
  const protocol = waiting.find((one) => one.meetingId === id)
  const notes = actor.memberId && !protocol ? await correctionsAwaiting(actor.memberId) : []
  const correction = notes.find((one) => one.meetingId === id)
  const { body, okrugId } = protocol ?? correction ?? notFound()
  const documents = await documentsOf(okrugId, id)
  const t = translator(locale, 'protocols')
  const frame = {
    locale,
    path,
    title: t(protocol ? 'desk.confirm' : 'correction.confirm'),
    eyebrow: `${inLocale(body.okrug, locale)}, ${body.number}`,
    breadcrumbs: [{ href: `/${locale}/my/protocols`, text: t('mine.title') }],
    kind: 'desk' as const,
    demo: isDemo(),
    account: <AccountBar locale={locale} />,
  }
  if (!protocol)
    return (
      <Page {...frame}>
        {correction ? (
          <ConfirmCorrection locale={locale} correction={correction} documents={documents} second={second} />
        ) : null}
      </Page>
    )
  return (
    <Page {...frame}>
      <GapList locale={locale} gaps={protocol.gaps} />
      <Section title={translator(locale, 'documents')('title')}>
        <DocumentProgress locale={locale} documents={documents} />
        <DocumentList locale={locale} okrugId={okrugId} meetingId={id} documents={documents} />
      </Section>
      <Section title={t('title')}>
        <ProtocolDocument locale={locale} body={protocol.body} />
      </Section>
      <ProtocolSeal locale={locale} protocol={protocol} />
      <ConfirmProtocol locale={locale} protocol={protocol} second={second} />
    </Page>
  )
}
