import { ActionForm } from '@/components/ui/form/action-form'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { chooseNewsAction } from '@/lib/features/notifications/actions'
import { type NewsPace, type NewsTopic, newsPaces, newsTopics } from '@/lib/features/notifications/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type PaceFormProps = { locale: Locale; paces: Record<NewsTopic, NewsPace> }

/** What one hears of, and how often; a reminder is of use at once or not at all. */
export function PaceForm({ locale, paces }: PaceFormProps) {
  const t = translator(locale, 'notifications')
  const offered = (topic: NewsTopic) => newsPaces.filter((pace) => topic !== 'reminders' || !/ly$/.test(pace))
  return (
    <ActionForm locale={locale} action={chooseNewsAction.bind(null, { locale })} label={t('news.what')} keep>
      {newsTopics.map((topic) => (
        <SelectField
          key={topic}
          name={topic}
          label={t(`news.topic.${topic}`)}
          value={paces[topic]}
          choices={offered(topic).map((value) => ({ value, text: t(`news.pace.${value}`) }))}
        />
      ))}
      <SubmitButton>{t('news.save')}</SubmitButton>
    </ActionForm>
  )
}
