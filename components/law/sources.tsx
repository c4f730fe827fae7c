import { actOf, citeWords } from '@/lib/platform/i18n/cites'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** Numbers of the acts in the state's register of normative acts. */
const register: Readonly<Record<string, string>> = {
  L: 'Z010000148_',
  MR: 'V1700015630',
  APPC: 'K2000000350',
  BC: 'K2500000171',
  S1: 'U2100000639',
}
const languages = { kk: 'kaz', ru: 'rus', en: 'eng' } as const

/** Where a rule stands: the article, the act it belongs to, and the act's official text. */
export function Sources({ locale, cites }: { locale: Locale; cites: readonly string[] }) {
  const t = translator(locale, 'law')
  if (cites.length === 0) return <p>{t('policy.rule')}</p>
  const acts = [...new Set(cites.map(actOf))]
  return (
    <ul className="space-y-3">
      {acts.map((act) => {
        const number = register[act]
        const places = cites
          .filter((cite) => cite !== act && actOf(cite) === act)
          .map((cite) => citeWords(cite, locale))
        return (
          <li key={act}>
            {places.length > 0 ? <p>{places.join('; ')}</p> : null}
            <p className={places.length > 0 ? 'text-sm text-soft' : ''}>
              {t(`acts.${act}`)}
              {number ? (
                <>
                  {' '}
                  <a href={`https://adilet.zan.kz/${languages[locale]}/docs/${number}`} rel="noreferrer">
                    {t('opens')}
                  </a>
                </>
              ) : null}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
