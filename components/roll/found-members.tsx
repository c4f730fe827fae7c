import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { type SearchView, searchShown } from '@/lib/features/roll/views'
import { instantWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { MemberTable } from './member-table'
import { PersonSearch } from './person-search'

/** Whom a search showed, and the next search. */
export function FoundMembers({ locale, okrugId, search }: { locale: Locale; okrugId: string; search: SearchView }) {
  const t = translator(locale, 'roll')
  const { members } = search
  const found = t('search.found', { count: members.length })
  const how = t(search.kind === 'iin' ? 'search.byIin' : 'search.byName', { at: instantWords(search.at, locale) })
  return (
    <>
      <p className="mb-4 text-soft">{how}</p>
      {members.length === 0 ? (
        <EmptyState title={found}>{t('search.nobody')}</EmptyState>
      ) : (
        <MemberTable locale={locale} okrugId={okrugId} caption={found} members={members} />
      )}
      {members.length === searchShown ? <p className="mt-4">{t('search.first', { most: searchShown })}</p> : null}
      <div className="mt-10">
        <Section title={t('search.title')}>
          <PersonSearch locale={locale} okrugId={okrugId} />
        </Section>
      </div>
    </>
  )
}
