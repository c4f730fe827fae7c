import { element as e, type Xml, xmlDocument } from '@/lib/platform/documents/xml'
import { translator } from '@/lib/platform/i18n/translator'
import { reasonOf } from '@/lib/platform/i18n/verdict'
import { almatyDate } from '@/lib/statute/civil-date'
import type { ItemMinutes, ProtocolBody } from '../views'
import { ballotsOf, type NumberedBallot, People } from './ballots'

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'
/** ISO 639-2, as FRBRlanguage wants it. */
const languages = { kk: 'kaz', ru: 'rus' } as const
type Lang = keyof typeof languages

const concepts = [
  'quorumPresent',
  'quorumAbsent',
  'passed',
  'failed',
  'for',
  'against',
  'abstain',
  'notVoting',
] as const

const personOf = (number: number) => `#person_${number}`

/** Work, expression and manifestation by the naming convention: `/akn/kz/debate/DATE/NUMBER/LANG@`. */
function identification(body: ProtocolBody, lang: Lang): Xml {
  const date = almatyDate(new Date(body.closedAt))
  const work = `/akn/kz/debate/${date}/${body.number}`
  const level = (name: string, uri: string, ...more: Xml[]) =>
    e(
      name,
      {},
      e('FRBRthis', { value: `${uri}/!main` }),
      e('FRBRuri', { value: uri }),
      e('FRBRdate', { date, name: 'meeting' }),
      e('FRBRauthor', { href: '#body' }),
      ...more,
    )
  return e(
    'identification',
    { source: '#jiyn' },
    level('FRBRWork', work, e('FRBRcountry', { value: 'kz' }), e('FRBRnumber', { value: body.number })),
    level('FRBRExpression', `${work}/${languages[lang]}@`, e('FRBRlanguage', { language: languages[lang] })),
    level('FRBRManifestation', `${work}/${languages[lang]}@.xml`, e('FRBRformat', { value: 'application/xml' })),
  )
}

/** The quorum as it was found when registration closed, and each vote with its counts. */
function analysis(body: ProtocolBody): Xml {
  const { registration } = body
  const counts = ({ n, ballot: { totals } }: NumberedBallot) =>
    (['for', 'against', 'abstain', 'notVoting'] as const).map((choice) =>
      e('count', { eId: `voting_${n}__${choice}`, value: totals[choice], refersTo: `#${choice}` }),
    )
  const votings = ballotsOf(body).map((one) =>
    e(
      'voting',
      { eId: `voting_${one.n}`, outcome: one.ballot.adopted ? '#passed' : '#failed', href: `#vote_${one.n}` },
      e('quorum', { eId: `voting_${one.n}__present`, value: one.ballot.totals.present }),
      ...counts(one),
    ),
  )
  const verification = e(
    'quorumVerification',
    { eId: 'quorum_1', outcome: registration.holds ? '#quorumPresent' : '#quorumAbsent', href: '#rollcall_1' },
    e('quorum', { eId: 'quorum_1__required', value: registration.required ?? 0 }),
    e('count', { eId: 'quorum_1__present', value: registration.actual ?? 0 }),
  )
  return e('analysis', { source: '#jiyn' }, e('parliamentary', {}, verification, ...votings))
}

function references(body: ProtocolBody, people: People, lang: Lang): Xml {
  const t = translator(lang, 'protocols')
  const d = translator(lang, 'akn')
  return e(
    'references',
    { source: '#jiyn' },
    e('TLCOrganization', { eId: 'jiyn', href: '/akn/ontology/organization/kz/jiyn', showAs: 'Жиын' }),
    e('TLCOrganization', {
      eId: 'body',
      href: `/akn/ontology/organization/kz/${body.number.split('-')[0]}`,
      showAs: body.okrug[lang],
    }),
    ...people.names.map((name, i) =>
      e('TLCPerson', { eId: `person_${i + 1}`, href: `/akn/ontology/person/kz/${body.number}.${i + 1}`, showAs: name }),
    ),
    ...(['chair', 'secretary'] as const).map((role) =>
      e('TLCRole', { eId: role, href: `/akn/ontology/role/kz/${role}`, showAs: t(role) }),
    ),
    ...concepts.map((concept) =>
      e('TLCConcept', { eId: concept, href: `/akn/ontology/concept/kz/${concept}`, showAs: d(concept) }),
    ),
  )
}

const voteText = ({ n, ballot }: NumberedBallot, lang: Lang): Xml => {
  const t = translator(lang, 'protocols')
  const about = ballot.candidate ? `: ${ballot.candidate}` : ''
  return e(
    'narrative',
    { eId: `vote_${n}` },
    `${t(`ballot.${ballot.kind}`)}${about}. ${ballot.text ? `${ballot.text[lang]} ` : ''}${t('totals', ballot.totals)} ${t(ballot.adopted ? 'adopted' : 'rejected')}.`,
  )
}

function section(item: ItemMinutes, votes: NumberedBallot[], { people, lang }: { people: People; lang: Lang }): Xml {
  const t = translator(lang, 'protocols')
  const at = `dbsect_${item.position}`
  return e(
    'debateSection',
    { eId: at, name: 'agendaItem' },
    e('num', {}, `${item.position}.`),
    e('heading', {}, item.title[lang]),
    ...item.speeches.map(({ speaker, no, summary }, i) =>
      e(
        'speech',
        { eId: `${at}__speech_${i + 1}`, by: personOf(people.numberOf({ name: speaker, no })) },
        e('from', {}, speaker),
        e('p', {}, summary[lang]),
      ),
    ),
    ...votes.filter((one) => one.item === item).map((one) => voteText(one, lang)),
    item.decision && e('narrative', { eId: `${at}__decision` }, t('decision', { number: item.decision.number })),
  )
}

/**
 * A protocol as Akoma Ntoso 3.0 (OASIS LegalDocML), a `debate`: who was there and whether that was enough (`quorumVerification`), the
 * agenda's items with speeches and votes, and the two signatures. `body` is the public copy.
 */
export function akomaNtosoOf(body: ProtocolBody, lang: Lang): string {
  const t = translator(lang, 'protocols')
  const people = new People(body)
  const votes = ballotsOf(body)
  const opening = e(
    'rollCall',
    { eId: 'rollcall_1' },
    e('heading', {}, t('registration')),
    e('narrative', { eId: 'rollcall_1__verdict' }, reasonOf(body.registration, lang)),
    ...votes.filter(({ item }) => item === null).map((one) => voteText(one, lang)),
  )
  const signature = (role: 'chair' | 'secretary') =>
    e(
      'p',
      {},
      e(
        'signature',
        {},
        e('role', { refersTo: `#${role}` }, t(role)),
        ' ',
        e('person', { refersTo: personOf(people.holding(role, body[role])), as: `#${role}` }, body[role]),
      ),
    )
  return xmlDocument(
    e(
      'akomaNtoso',
      { xmlns: namespace },
      e(
        'debate',
        { name: 'protocol' },
        e('meta', {}, identification(body, lang), analysis(body), references(body, people, lang)),
        e('preface', {}, e('p', {}, `${body.okrug[lang]}. ${translator(lang, 'verify')('number')}: ${body.number}`)),
        e('debateBody', {}, opening, ...body.agenda.map((item) => section(item, votes, { people, lang }))),
        e('conclusions', {}, signature('chair'), signature('secretary')),
      ),
    ),
  )
}
