import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { Table } from '@/components/ui/table'
import { removeAreaRuleAction } from '@/lib/features/roll/actions'
import type { RuleView } from '@/lib/features/roll/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { reachOf } from './words'

type RuleTableProps = { locale: Locale; okrugId: string; areaId: string; rules: RuleView[]; mayChange: boolean }

/** The addresses of an area, each of which can be taken away again. */
export function RuleTable({ locale, okrugId, areaId, rules, mayChange }: RuleTableProps) {
  const t = translator(locale, 'areas')
  const remove = {
    key: 'remove',
    title: t('rules.action'),
    cell: ({ id }: RuleView) => (
      <ConfirmForm
        locale={locale}
        action={removeAreaRuleAction.bind(null, { locale, okrugId, id, areaId })}
        open={t('rules.remove')}
        sentence={t('rules.removeSentence')}
        submit={t('rules.removeSubmit')}
      />
    ),
  }
  return (
    <Table
      caption={t('rules.caption')}
      captionHidden
      rows={rules}
      rowKey={({ id }) => id}
      columns={[
        ...(['settlement', 'street', 'houses'] as const).map((key) => ({
          key,
          title: t(`rules.${key}`),
          cell: (rule: RuleView) => reachOf(rule, locale)[key],
        })),
        ...(mayChange ? [remove] : []),
      ]}
    />
  )
}
