import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import type { MemberPage, SettlementView } from '@/lib/features/roll/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { MemberTable } from './member-table'
import { SettlementFilter } from './settlement-filter'

type RollPagesProps = {
  locale: Locale
  okrugId: string
  members: MemberPage
  settlements: SettlementView[]
  chosen?: string
}

/** The roll a page at a time, of all settlements or of one. */
export function RollPages({ locale, okrugId, members, settlements, chosen }: RollPagesProps) {
  const t = translator(locale, 'roll')
  const at = `/${locale}/desk/${okrugId}/roll`
  const hrefOf = (page: number) =>
    `${at}?${new URLSearchParams({ ...(chosen && { settlement: chosen }), page: `${page}` })}`
  const caption = t('list', { total: members.total })
  return (
    <>
      {settlements.length > 1 ? (
        <SettlementFilter locale={locale} okrugId={okrugId} settlements={settlements} chosen={chosen} />
      ) : null}
      <div className="mt-6">
        {members.total === 0 ? (
          <EmptyState
            title={t('noneHere')}
            action={
              <ButtonLink tone="secondary" href={at}>
                {t('everywhere')}
              </ButtonLink>
            }
          >
            {t('noneHereText')}
          </EmptyState>
        ) : (
          <MemberTable locale={locale} okrugId={okrugId} caption={caption} members={members.data} />
        )}
      </div>
      <Pagination locale={locale} page={members.page} pages={members.pages} hrefOf={hrefOf} />
    </>
  )
}
