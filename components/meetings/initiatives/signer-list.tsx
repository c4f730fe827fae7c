import { DateText } from '@/components/ui/date-text'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { readSignaturesAction } from '@/lib/features/desk/actions'
import type { SignersView } from '@/lib/features/meetings/views'
import { instantWords } from '@/lib/platform/i18n/dates'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type AccessProps = { locale: Locale; okrugId: string; meetingId: string; districtId?: string }

/** The way to who signed, for the office or, with `districtId`, for the district akim. Opening it is written down. */
export function SignerAccess({ locale, ...place }: AccessProps) {
  const t = translator(locale, 'gatherings')
  return (
    <Section title={t('signers.title')} lead={t('signers.lead')}>
      <ActionForm
        locale={locale}
        action={readSignaturesAction.bind(null, { locale, ...place })}
        label={t('signers.title')}
      >
        <SubmitButton tone="secondary">{t('signers.open')}</SubmitButton>
      </ActionForm>
    </Section>
  )
}

/** Who signed: full name and residence as the law asks of an initiator, when, and by phone or on which sheet. `at` is the page itself. */
export function SignerList({ locale, view, at }: { locale: Locale; view: SignersView; at: string }) {
  const t = translator(locale, 'gatherings')
  const foreign = locale === 'en' ? 'kk' : undefined
  return (
    <>
      <p className="mb-4 max-w-prose text-soft">{t('signers.shown', { at: instantWords(view.at, locale) })}</p>
      <Table
        caption={t('signers.count', { count: view.total })}
        rows={view.signers}
        rowKey={({ n }) => String(n)}
        columns={[
          { key: 'n', title: '№', cell: ({ n }) => <span className="tabular-nums">{n}</span> },
          {
            key: 'name',
            title: t('signers.name'),
            cell: ({ name, starter }) => (
              <>
                {name} {starter ? <Tag tone="info">{t('district.starter')}</Tag> : null}
              </>
            ),
          },
          {
            key: 'residence',
            title: t('signers.residence'),
            cell: ({ residence }) => <span lang={foreign}>{inLocale(residence, locale)}</span>,
          },
          { key: 'date', title: t('signers.date'), cell: (one) => <DateText locale={locale} value={one.at} /> },
          {
            key: 'how',
            title: t('signers.how'),
            cell: ({ sheet }) => (sheet === null ? t('signers.portal') : t('signers.paper', { sheet })),
          },
        ]}
      />
      <Pagination locale={locale} page={view.page} pages={view.pages} hrefOf={(page) => `${at}?page=${page}`} />
    </>
  )
}
