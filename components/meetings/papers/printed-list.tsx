import type { ReactNode } from 'react'
import { ProofFields } from '@/components/accounts/proof-fields'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { Notice } from '@/components/ui/notice'
import { Screen } from '@/components/ui/paper'
import type { SecondState } from '@/lib/features/accounts/views'
import type { PrintedPeople } from '@/lib/features/desk/views'
import { exportRollAction } from '@/lib/features/roll/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { PrintChoices } from './print-choices'

type PrintedListProps = {
  locale: Locale
  place: { okrugId: string; meetingId: string }
  /** the page's own address */
  at: string
  /** where one language was asked for */
  lang: string | undefined
  people: PrintedPeople | null
  /** it is a whole community's, and whoever looks has not just proved anew who they are */
  closed: boolean
  second: SecondState
  children: ReactNode
}

/** Printed sheets under the choice of language and part; in the place of a whole community's list, at first, the question who asks for it. */
export function PrintedList({ locale, place, at, lang, people, closed, second, children }: PrintedListProps) {
  const t = translator(locale, 'papers')
  const to = `${at}?${new URLSearchParams({ ...(lang && { lang }), part: 'all' })}`
  return (
    <>
      <PrintChoices locale={locale} at={at} lang={lang} people={people} />
      {closed ? (
        <Screen>
          <Notice tone="info" title={t('whole.title')}>
            <p className="mb-4">{t('whole.text')}</p>
            <ActionForm
              locale={locale}
              action={exportRollAction.bind(null, { locale, to, ...place })}
              label={t('whole.title')}
              className="space-y-4"
            >
              <ProofFields locale={locale} asks="second" second={second} />
              <SubmitButton>{t('whole.submit')}</SubmitButton>
            </ActionForm>
          </Notice>
        </Screen>
      ) : (
        children
      )}
    </>
  )
}
