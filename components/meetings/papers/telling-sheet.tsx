import type { PrintedPeople } from '@/lib/features/desk/views'
import { translator } from '@/lib/platform/i18n/translator'
import { HandLine, PrintedHead, type PrintedProps, PrintedSheet, paperTable } from './printed-sheet'

/** Who is told on paper: whomever the portal does not tell by itself, by area and street, with room for the day and a signature. */
export function TellingSheet({ people, ...props }: PrintedProps & { people: PrintedPeople }) {
  const { lang } = props
  const t = translator(lang, 'notifications')
  const count = people.groups.reduce((sum, group) => sum + group.people.length, 0)
  return (
    <PrintedSheet lang={lang}>
      <PrintedHead {...props} title={t('news.told.sheet')} />
      <p className="mb-2">{count > 0 ? t('news.told.total', { count }) : t('news.told.empty')}</p>
      <div className="space-y-6">
        {people.groups
          .filter((group) => group.people.length > 0)
          .map((group) => (
            <table key={group.title?.kk ?? ''} className={paperTable}>
              <thead>
                {group.title ? (
                  <tr>
                    <th colSpan={4} className="text-base">
                      {group.title[lang]}
                    </th>
                  </tr>
                ) : null}
                <tr>
                  <th>{t('news.told.number')}</th>
                  <th>{t('news.told.name')}</th>
                  <th>{t('news.told.address')}</th>
                  <th className="w-[48mm]">{t('news.told.sign')}</th>
                </tr>
              </thead>
              <tbody>
                {group.people.map((person, i) => (
                  <tr key={person.number}>
                    <td className="text-center">{person.seat ?? i + 1}</td>
                    <td>{person.name}</td>
                    <td>{person.address[lang]}</td>
                    <td />
                  </tr>
                ))}
              </tbody>
            </table>
          ))}
      </div>
      <div data-keep className="mt-4">
        <HandLine label={t('news.told.teller')} />
      </div>
    </PrintedSheet>
  )
}
