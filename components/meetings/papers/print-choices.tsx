import { Screen } from '@/components/ui/paper'
import type { PrintedPeople } from '@/lib/features/desk/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type Choice = { key: string; text: string; href: string; here: boolean }

function Choices({ title, choices }: { title: string; choices: Choice[] }) {
  return (
    <nav aria-label={title} className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
      <span className="font-semibold">{title}</span>
      {choices.map(({ key, text, href, here }) => (
        <a key={key} href={href} aria-current={here ? 'page' : undefined} className="inline-flex min-h-11 items-center">
          {text}
        </a>
      ))}
    </nav>
  )
}

type PrintChoicesProps = { locale: Locale; at: string; lang: string | undefined; people?: PrintedPeople | null }

/** Above a printed sheet, on the screen alone: how to print it, in which language, and of a long list which part. */
export function PrintChoices({ locale, at, lang, people }: PrintChoicesProps) {
  const t = translator(locale, 'papers')
  const part = people ? (people.part ?? 'all') : undefined
  const href = (more: Record<string, string | number | undefined>) => {
    const given = Object.entries({ lang, part, ...more }).filter(([, value]) => value !== undefined)
    return `${at}?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`
  }
  const languages = [
    { key: 'both', text: t('bothLanguages'), href: href({ lang: undefined }), here: !lang },
    { key: 'kk', text: t('inKazakh'), href: href({ lang: 'kk' }), here: lang === 'kk' },
    { key: 'ru', text: t('inRussian'), href: href({ lang: 'ru' }), here: lang === 'ru' },
  ]
  const all = people?.parts.reduce((sum, one) => sum + one.count, 0) ?? 0
  const parts = (people?.parts ?? []).map((one, i) => ({
    key: String(i),
    text: t('part', { name: one.title ? inLocale(one.title, locale) : t('noArea'), count: one.count }),
    href: href({ part: i }),
    here: people?.part === i,
  }))
  const whole = { key: 'all', text: t('wholeList', { count: all }), href: href({ part: 'all' }), here: part === 'all' }
  return (
    <Screen>
      <div className="mb-6 space-y-2">
        <p className="max-w-prose">{t('printLead')}</p>
        <Choices title={t('languages')} choices={languages} />
        {parts.length > 1 ? <Choices title={t('parts')} choices={[whole, ...parts]} /> : null}
        {people && all === 0 ? <p className="text-soft">{t('nobody')}</p> : null}
      </div>
    </Screen>
  )
}
