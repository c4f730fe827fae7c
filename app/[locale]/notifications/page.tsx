import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/shell/page'
import { stopNewsAction } from '@/lib/features/notifications/actions'
import { letterBearer } from '@/lib/features/notifications/queries/tickets'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ t?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'notifications')('news.stop.title') }
}

/** Where the link at the end of a letter leads: one button, and no sign-in. */
export default async function StopNotifications({ params, searchParams }: Props) {
  const { locale } = visitOf((await params).locale)
  const ticket = [(await searchParams).t ?? ''].flat()[0] ?? ''
  const holder = (await letterBearer(ticket.slice(0, 100)))?.contact
  const t = translator(locale, 'notifications')
  const frame = { locale, path: '/notifications', title: t('news.stop.title'), kind: 'public' as const, demo: isDemo() }
  if (!holder || holder.stoppedAt)
    return (
      <Page {...frame}>
        <Notice tone={holder ? 'good' : 'bad'} title={t(holder ? 'news.stop.done' : 'news.stop.none')} role="status">
          <p>{t(holder ? 'news.stop.doneText' : 'news.stop.noneText')}</p>
        </Notice>
      </Page>
    )
  return (
    <Page {...frame} lead={t('news.stop.lead')}>
      <p className="mb-4">
        {t('news.stop.holder')}: <strong>{holder.label}</strong> ({t(`news.channel.${holder.channel}`)})
      </p>
      <ActionForm locale={locale} action={stopNewsAction.bind(null, { locale, ticket })} label={t('news.stop.title')}>
        <SubmitButton>{t('news.stop.press')}</SubmitButton>
      </ActionForm>
    </Page>
  )
}
