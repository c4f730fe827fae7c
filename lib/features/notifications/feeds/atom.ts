import { Feed } from 'feed'
import { dateWords, instantWords } from '@/lib/platform/i18n/dates'
import { almatyDate } from '@/lib/statute/civil-date'
import type { FeedPlace, NewsKind, NewsView } from '../views'
import { meetingAddress, nameOf, type Speech } from './naming'

type Published = Speech & {
  /** where links point */
  origin: string
  /** the feed's own address */
  self: string
}

/** Titles and texts of an entry are HTML to a feed's reader, plain text to us. */
const html = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function titleOf(place: FeedPlace, kind: NewsKind, one: NewsView, speech: Speech): string {
  const { lang, t } = speech
  const { meeting, title } = one
  const name = `${nameOf(meeting, speech)}, ${dateWords(almatyDate(meeting.startsAt), lang)}`
  const said = title ? title[lang] : kind === 'protocols' ? t('protocol', { name }) : name
  const okrug = place.okrugs.length > 1 ? place.okrugs.find((each) => each.kato === meeting.okrugId) : undefined
  return okrug ? `${okrug.name[lang]}: ${said}` : said
}

const textOf = ({ meeting, text }: NewsView, kind: NewsKind, { lang }: Speech): string =>
  kind === 'notices' ? `${instantWords(meeting.startsAt, lang)}\n${meeting.place[lang]}\n${text[lang]}` : text[lang]

/** News of a place as an Atom feed (RFC 4287), the newest first; the same bytes for the same news. An entry's id is of what it tells, for good. */
export function atomText(place: FeedPlace, kind: NewsKind, news: readonly NewsView[], published: Published): string {
  const { lang, t, origin, self } = published
  const id = `${origin}/api/v1/${kind}/${place.kato}`
  const newest = Math.max(0, ...news.map((one) => one.changedAt.getTime()))
  const feed = new Feed({
    id,
    title: t(`feed.${kind}`, { place: place.name[lang] }),
    updated: new Date(newest),
    link: `${origin}/${lang}${place.path}`,
    feedLinks: { atom: self },
    author: { name: place.name[lang] },
    generator: 'jiyn',
    copyright: '',
  })
  for (const one of news)
    feed.addItem({
      id: `urn:uuid:${one.id}`,
      title: html(titleOf(place, kind, one, published)),
      link: meetingAddress({ okrugId: one.meeting.okrugId, id: one.meeting.id }, published),
      date: one.changedAt,
      published: one.publishedAt,
      content: html(textOf(one, kind, published)).replaceAll('\n', '<br>'),
    })
  return feed.atom1()
}
