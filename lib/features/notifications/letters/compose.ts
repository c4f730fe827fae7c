import { dateWords, instantWords } from '@/lib/platform/i18n/dates'
import { translator } from '@/lib/platform/i18n/translator'
import type { Message } from '@/lib/platform/reach/message'
import { almatyDate } from '@/lib/statute/civil-date'
import { type FeedLang, meetingAddress, nameOf } from '../feeds/naming'
import type { NewsFacts, NewsKey } from '../views'

/** Line breaks in a title would begin a new line of a letter that nobody wrote. */
const line = (text: string) => text.replace(/\s+/g, ' ').trim()

const kindOf = (key: NewsKey) => key.split('.')[0] as string

function textOf({ meeting, agenda, decisions }: NewsFacts, kind: string, lang: FeedLang): string {
  const t = translator(lang, 'letters')
  const where = `${instantWords(meeting.startsAt, lang)}\n${line(meeting.place[lang])}`
  const questions = agenda.map(({ position, title }) => `${position}. ${line(title[lang])}`)
  if (kind === 'protocol' || kind === 'results') {
    const decided = decisions.map(({ number, title, answer }) => {
      const said = kind === 'results' && answer ? `: ${t(`answer.${answer}`)}` : ''
      return `№ ${number} ${line(title[lang])}${said}`
    })
    return decided.length > 0 ? decided.join('\n') : t('noDecisions')
  }
  return [where, '', t('questions'), ...questions].join('\n')
}

/** What is told of a meeting in one language: whose and which meeting in the subject, when, where and what in the text. */
export function newsMessage(facts: NewsFacts, key: NewsKey, lang: FeedLang, origin: string): Message {
  const t = translator(lang, 'letters')
  const { meeting, okrug } = facts
  const kind = kindOf(key)
  const name = `${nameOf(meeting, { lang, t })}, ${dateWords(almatyDate(meeting.startsAt), lang)}`
  return {
    subject: line(t(`subject.${kind}`, { okrug: okrug[lang], name })),
    text: textOf(facts, kind, lang),
    url: meetingAddress({ okrugId: meeting.okrugId, id: meeting.id }, { origin, lang }),
  }
}

/** Several messages as one: each with its subject, its text and its address. */
export const digestOf =
  (origin: string) =>
  (messages: Message[], lang: FeedLang): Message => {
    const t = translator(lang, 'letters')
    return {
      subject: t('digest', { count: messages.length }),
      text: messages.map(({ subject, text, url }) => `${subject}\n\n${text}\n${url}`).join('\n\n* * *\n\n'),
      url: `${origin}/${lang}/my/notifications`,
    }
  }
