import type { Block, Paper, Run } from '@/lib/platform/documents/paper'
import { citesInWords } from '@/lib/platform/i18n/cites'
import { civilOf, dateWords, instantWords } from '@/lib/platform/i18n/dates'
import { translator } from '@/lib/platform/i18n/translator'
import { reasonOf } from '@/lib/platform/i18n/verdict'
import type { Verdict } from '@/lib/statute/verdict'
import { publicCopy } from '../minutes/public-copy'
import type { BallotMinutes, Copy, ItemMinutes, ProtocolBody, StayMinutes } from '../views'

/** Which of the two state languages a document speaks: never both. */
export type Lang = 'kk' | 'ru'

/** What a document says of itself beside its text: the text's hash, of a protocol the ledger it was drafted on, where it is checked. */
export type Imprint = { sha256: string; ledgerHead: string | null; address: string }

const timeOf = (instant: string) => civilOf(new Date(instant)).time
const span = ({ from, to }: { from: string; to: string | null }) =>
  to ? `${timeOf(from)}–${timeOf(to)}` : timeOf(from)
const onPaper = (paper: true | undefined, lang: Lang) => (paper ? translator(lang, 'protocols')('onPaper') : '')
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const stayWords = (stay: StayMinutes, lang: Lang) => [span(stay), onPaper(stay.paper, lang)].filter(Boolean).join(', ')

export const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text })
export const text = (...runs: Run[]): Block => ({ kind: 'text', runs })
export const fact = (term: string, value: string): Block => text({ text: `${term}: `, strong: true }, value)

/** A verdict as a sentence with its arithmetic and its source in brackets. */
const verdictText = (verdict: Verdict, lang: Lang): Block =>
  text(`${reasonOf(verdict, lang).replace(/\.$/, '')} (${citesInWords(verdict.cites, lang)}).`)

/** The number people say: the last part of an act's number, without its zeros. */
export const spokenNumber = (actNumber: string): number => Number(actNumber.split('-').at(-1))

function presenceOf({ attendance, eligible, present, kind, mode }: ProtocolBody, lang: Lang): Block[] {
  const t = translator(lang, 'protocols')
  if (!attendance) return [fact(t('seats'), t('seatsPresent', { seats: eligible, present: present.length }))]
  const base = kind === 'separateGathering' ? 'area' : mode === 'delegates' ? 'delegates' : 'members'
  const { desk, paper, phone, headcount, unnamed } = attendance
  const how = [
    t('counted.names', { desk, paper, phone }),
    headcount === undefined ? '' : t('counted.headcount', { count: headcount }),
    unnamed > 0 ? t('counted.unnamed', { count: unnamed }) : '',
  ]
  return [
    fact(t('counted.title'), t(`counted.${base}`, { eligible, present: attendance.present })),
    fact(t('counted.how'), how.filter(Boolean).join(' ')),
  ]
}

/** One vote: what was asked, the count, the law's arithmetic, the casting vote, each voice by name. */
export function ballotBlocks(ballot: BallotMinutes, lang: Lang): Block[] {
  const t = translator(lang, 'protocols')
  const d = translator(lang, 'documents')
  const { totals, cards } = ballot
  const about = [ballot.candidate, ballot.settlement && `(${ballot.settlement[lang]})`].filter(Boolean).join(' ')
  const asked = `${t(`ballot.${ballot.kind}`)}${about && `: ${about}`}. `
  const voices = (['for', 'against', 'abstain', 'none'] as const).flatMap((choice) => {
    const names = ballot.voices
      .filter((voice) => voice.choice === choice)
      .map(({ name, paper }) => (paper ? `${name} (${onPaper(paper, lang)})` : name))
    if (names.length === 0) return []
    return [fact(d('voices', { choice: t(`choice.${choice}`), count: names.length }), `${names.join(', ')}.`)]
  })
  return [
    text({ text: asked, strong: true }, t(ballot.adopted ? 'adopted' : 'rejected')),
    ...(ballot.text ? [text(ballot.text[lang])] : []),
    ...(ballot.seats === undefined ? [] : [text(t('seatsGiven', { seats: ballot.seats }))]),
    ...(ballot.whole === undefined ? [] : [text(t(`scope.${ballot.whole ? 'whole' : 'vacant'}`))]),
    text(t('totals', totals)),
    ...(cards
      ? [
          text(
            t('parts', {
              for: totals.for - cards.for,
              against: totals.against - cards.against,
              abstain: totals.abstain - cards.abstain,
              cardsFor: cards.for,
              cardsAgainst: cards.against,
              cardsAbstain: cards.abstain,
            }),
          ),
        ]
      : []),
    ...(ballot.casting ? [text({ text: t(`casting.${ballot.casting}`), strong: true })] : []),
    verdictText(ballot.verdict, lang),
    ...voices,
  ]
}

function itemBlocks(item: ItemMinutes, lang: Lang): Block[] {
  const t = translator(lang, 'protocols')
  const d = translator(lang, 'documents')
  const notes = [
    `${translator(lang, 'meetings')(`competence.${item.competence}`)}.`,
    item.addedAtMeeting ? `${t('addedAtMeeting')}.` : '',
    item.included ? '' : `${t('notIncluded')}.`,
    item.reconsiders ? t('reconsiders', { number: item.reconsiders }) : '',
  ]
  return [
    heading(2, `${item.position}. ${item.title[lang]}`),
    text(notes.filter(Boolean).join(' ')),
    ...item.speeches.map(({ speaker, kind, summary }) =>
      text({ text: speaker, strong: true }, ` ${d('speech', { kind: t(`speech.${kind}`) })}: ${summary[lang]}`),
    ),
    ...(item.hearings ?? []).map(({ number, title, outcome, note }) =>
      text({ text: `№ ${number} «${title[lang]}»: ${t(`hearing.${outcome}`)}. `, strong: true }, note[lang]),
    ),
    ...item.ballots.flatMap((ballot) => ballotBlocks(ballot, lang)),
    ...(item.decision ? [text({ text: t('decision', { number: item.decision.number }), strong: true })] : []),
  ]
}

/** The last lines of every document of a protocol: who signs, and where and by what it is checked. */
export function closing(body: ProtocolBody, lang: Lang, { sha256, ledgerHead, address }: Imprint): Block[] {
  const t = translator(lang, 'protocols')
  const d = translator(lang, 'documents')
  return [
    {
      kind: 'signatures',
      people: [
        { office: t('chair'), name: body.chair },
        { office: t('secretary'), name: body.secretary },
      ],
    },
    {
      kind: 'seal',
      address,
      lines: [
        d('check', { address }),
        d('actNumber', { number: body.number }),
        `${t('hash')}: ${sha256}`,
        ...(ledgerHead ? [`${t('ledgerHead')}: ${ledgerHead}`] : []),
      ],
    },
  ]
}

/** Language, date, author and page numbers: what the protocol and its extracts share. */
export function frame(body: ProtocolBody, lang: Lang): Omit<Paper, 'title' | 'blocks'> {
  const d = translator(lang, 'documents')
  return {
    lang,
    author: capital(body.okrug[lang]),
    date: new Date(body.closedAt),
    footer: (page, pages) => d('foot', { number: body.number, page, pages }),
  }
}

/** Whose meeting it was, which, when and where: the lines under a document's title. */
export function headLines(body: ProtocolBody, lang: Lang): string[] {
  const meeting = translator(lang, 'papers')(`of.${body.kind ?? 'session'}`, { number: spokenNumber(body.number) })
  const day = dateWords(civilOf(new Date(body.openedAt)).date, lang)
  return [
    capital(body.okrug[lang]),
    body.area ? `${meeting}: ${body.area[lang]}` : meeting,
    translator(lang, 'documents')('dayAndPlace', { day, place: body.place[lang] }),
  ]
}

/** A protocol as a document: everything the law lists (L39-3(10), MR 12), from frozen facts only, in one language. */
export function protocolPaper(signed: ProtocolBody, lang: Lang, copy: Copy, imprint: Imprint): Paper {
  const body = copy === 'public' ? publicCopy(signed) : signed
  const t = translator(lang, 'protocols')
  const d = translator(lang, 'documents')
  const title = d('protocol', { number: spokenNumber(body.number) })
  return {
    ...frame(body, lang),
    title,
    blocks: [
      { kind: 'title', lines: [title, ...headLines(body, lang)] },
      { kind: 'text', quiet: true, runs: [d(`copy.${copy}`)] },
      fact(t('held'), instantWords(new Date(body.openedAt), lang)),
      fact(t('ended'), instantWords(new Date(body.closedAt), lang)),
      ...(body.breaks?.length ? [fact(t('breaks'), body.breaks.map(span).join(', '))] : []),
      ...(body.area ? [fact(t('area'), body.area[lang])] : []),
      fact(t('place'), body.place[lang]),
      fact(t('openedBy'), body.openedBy),
      fact(t('chair'), body.chair),
      fact(t('secretary'), body.secretary),
      ...presenceOf(body, lang),
      heading(1, t('registration')),
      verdictText(body.registration, lang),
      ...body.overrides.map(({ rule, by, reason }) => text(`${t('override', { rule, by })} ${reason[lang]}`)),
      heading(1, d('present', { count: body.present.length })),
      {
        kind: 'list',
        items: body.present.map(({ name, stays }) => [
          `${name} (${stays.map((stay) => stayWords(stay, lang)).join(', ')})`,
        ]),
      },
      heading(1, t('invitees', { count: body.invitees.length })),
      body.invitees.length === 0
        ? text(t('noInvitees'))
        : { kind: 'list', items: body.invitees.map(({ name, office }) => [`${name}, ${office[lang]}`]) },
      heading(1, t(body.attendance ? 'officesAndAgenda' : 'elections')),
      ...body.elections.flatMap((ballot) => ballotBlocks(ballot, lang)),
      heading(1, t('agenda')),
      ...body.agenda.flatMap((item) => itemBlocks(item, lang)),
      heading(1, d('signatures')),
      ...closing(body, lang, imprint),
    ],
  }
}
