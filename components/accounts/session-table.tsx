import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { endSessionAction } from '@/lib/features/accounts/actions'
import type { AttemptView, SessionView } from '@/lib/features/accounts/views'
import { instantWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** The browsers an account is signed in on; each but this one can be ended. */
export function SessionTable({ locale, sessions }: { locale: Locale; sessions: SessionView[] }) {
  const t = translator(locale, 'accounts')
  const nameOf = (session: SessionView) => session.agent || t('sessions.unknown')
  const end = (session: SessionView) =>
    session.here ? (
      <Tag tone="good">{t('sessions.here')}</Tag>
    ) : (
      <ActionForm locale={locale} action={endSessionAction.bind(null, { locale, sessionId: session.id })} className="">
        <SubmitButton tone="secondary">
          {t('sessions.end')}
          <span className="sr-only">
            {' '}
            {nameOf(session)}, {instantWords(session.createdAt, locale)}
          </span>
        </SubmitButton>
      </ActionForm>
    )
  return (
    <Table
      caption={t('sessions.title')}
      captionHidden
      rows={sessions}
      rowKey={(session) => session.id}
      columns={[
        { key: 'agent', title: t('sessions.agent'), cell: nameOf },
        { key: 'began', title: t('sessions.began'), cell: (session) => instantWords(session.createdAt, locale) },
        { key: 'seen', title: t('sessions.seen'), cell: (session) => instantWords(session.lastSeenAt, locale) },
        { key: 'end', title: t('sessions.action'), cell: end },
      ]}
    />
  )
}

/** The latest tries to sign in to one's account, so that a stranger's are noticed. */
export function AttemptTable({ locale, attempts }: { locale: Locale; attempts: AttemptView[] }) {
  const t = translator(locale, 'accounts')
  return (
    <Table
      caption={t('attempts.title')}
      captionHidden
      rows={attempts.map((attempt, at) => ({ ...attempt, id: `${at}` }))}
      rowKey={(attempt) => attempt.id}
      columns={[
        { key: 'at', title: t('attempts.at'), cell: (attempt) => instantWords(attempt.at, locale) },
        { key: 'method', title: t('attempts.method'), cell: (attempt) => t(`attempts.${attempt.method}`) },
        {
          key: 'result',
          title: t('attempts.result'),
          cell: (attempt) => (
            <Tag tone={attempt.success ? 'good' : 'bad'}>
              {t(attempt.success ? 'attempts.success' : 'attempts.failure')}
            </Tag>
          ),
        },
      ]}
    />
  )
}
