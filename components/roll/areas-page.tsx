import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Figure, Figures } from '@/components/ui/figure'
import { Buttons } from '@/components/ui/form/rows'
import { Section } from '@/components/ui/section'
import type { AreasPage as Page } from '@/lib/features/roll/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { AreaTable } from './area-table'
import { DivideForm } from './divide-form'
import { WithoutArea } from './without-area'

type AreasPageProps = { locale: Locale; okrugId: string; page: Page; mayChange: boolean }

/** An okrug's areas: how many people each has, and who is in none; or how to begin. */
export function AreasPage({ locale, okrugId, page, mayChange }: AreasPageProps) {
  const t = translator(locale, 'areas')
  const { areas, members, without, byHand, undivided } = page
  const number = new Intl.NumberFormat(locale)
  const figures = { areas: areas.length, assigned: members - without, without, byHand }
  return (
    <>
      {members > 0 && areas.length > 0 ? (
        <Figures>
          {(['areas', 'assigned', 'without', 'byHand'] as const).map((key) => (
            <Figure key={key} value={number.format(figures[key])} label={t(`figures.${key}`)} />
          ))}
        </Figures>
      ) : null}
      {areas.length === 0 ? (
        <EmptyState
          title={t('empty.title')}
          action={
            mayChange ? (
              <Buttons>
                {undivided > 0 ? <DivideForm locale={locale} okrugId={okrugId} count={undivided} main /> : null}
                <ButtonLink tone="secondary" href={`/${locale}/desk/${okrugId}/roll/areas/new`}>
                  {t('create')}
                </ButtonLink>
              </Buttons>
            ) : null
          }
        >
          {t('empty.text')}
        </EmptyState>
      ) : (
        <Section title={t('list')}>
          <AreaTable locale={locale} okrugId={okrugId} areas={areas} />
          {mayChange && undivided > 0 && without > 0 ? (
            <div className="mt-4">
              <DivideForm locale={locale} okrugId={okrugId} count={undivided} />
            </div>
          ) : null}
        </Section>
      )}
      {members > 0 ? <WithoutArea locale={locale} okrugId={okrugId} page={page} mayChange={mayChange} /> : null}
    </>
  )
}
