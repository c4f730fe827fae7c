import type { ComponentProps } from 'react'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { retryAction } from '@/lib/features/notifications/actions'
import type { DeadWorkView } from '@/lib/features/notifications/views'
import { translator } from '@/lib/platform/i18n/translator'
import { DeadLetters } from './dead-letters'
import { DeadWorks } from './dead-works'

type GivenUpProps = ComponentProps<typeof DeadLetters> & { works: DeadWorkView[] }

/**
 * What was given up, to be tried again one by one or, once the mail server is back, all at once. The form stays when its last row has gone,
 * and says what became of it.
 */
export function GivenUp({ locale, works, ...dead }: GivenUpProps) {
  return (
    <ActionForm locale={locale} action={retryAction.bind(null, { locale })} className="space-y-8">
      {dead.letters.length + works.length > 0 ? (
        <SubmitButton>{translator(locale, 'notifications')('news.dead.retryAll')}</SubmitButton>
      ) : null}
      <DeadWorks locale={locale} works={works} />
      <DeadLetters locale={locale} {...dead} />
    </ActionForm>
  )
}
