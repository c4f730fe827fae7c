import { DateText } from '@/components/ui/date-text'
import { Heading } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { VerdictLine } from '@/components/ui/verdict-line'
import type { ProtocolBody } from '@/lib/features/protocols/views'
import { civilOf } from '@/lib/platform/i18n/dates'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { reasonOf } from '@/lib/platform/i18n/verdict'
import { AgendaRecord } from './agenda-record'
import { BallotRecord } from './ballot-record'

const timeOf = (instant: string) => civilOf(new Date(instant)).time

/** From when to when a member was there; to the end where nothing else is said. */
const stayWords = ({ from, to }: { from: string; to: string | null }) =>
  to ? `${timeOf(from)}–${timeOf(to)}` : timeOf(from)

/** How many could come and came, and at a gathering what that number rests on. */
function presenceFacts(locale: Locale, { eligible, present, attendance, kind, mode }: ProtocolBody) {
  const t = translator(locale, 'protocols')
  if (!attendance) return [{ term: t('seats'), value: t('seatsPresent', { seats: eligible, present: present.length }) }]
  const base = kind === 'separateGathering' ? 'area' : mode === 'delegates' ? 'delegates' : 'members'
  const { desk, paper, phone, headcount, unnamed } = attendance
  const how = [
    t('counted.names', { desk, paper, phone }),
    headcount === undefined ? '' : t('counted.headcount', { count: headcount }),
    unnamed > 0 ? t('counted.unnamed', { count: unnamed }) : '',
  ]
  return [
    { term: t('counted.title'), value: t(`counted.${base}`, { eligible, present: attendance.present }) },
    { term: t('counted.how'), value: how.filter(Boolean).join(' ') },
  ]
}

/** A protocol as it reads: everything the law lists (L39-3(10), MR 12), from frozen facts only. */
export function ProtocolDocument({ locale, body }: { locale: Locale; body: ProtocolBody }) {
  const t = translator(locale, 'protocols')
  const foreign = locale === 'en' ? 'kk' : undefined
  return (
    <>
      <SummaryList
        facts={[
          { term: t('number'), value: <span className="tabular-nums">{body.number}</span> },
          { term: t('held'), value: <DateText locale={locale} value={new Date(body.openedAt)} /> },
          { term: t('ended'), value: <DateText locale={locale} value={new Date(body.closedAt)} /> },
          ...(body.breaks?.length ? [{ term: t('breaks'), value: body.breaks.map(stayWords).join(', ') }] : []),
          ...(body.area ? [{ term: t('area'), value: <span lang={foreign}>{inLocale(body.area, locale)}</span> }] : []),
          { term: t('place'), value: <span lang={foreign}>{inLocale(body.place, locale)}</span> },
          { term: t('openedBy'), value: body.openedBy },
          { term: t('chair'), value: body.chair },
          { term: t('secretary'), value: body.secretary },
          ...presenceFacts(locale, body),
        ]}
      />
      <Heading>{t('registration')}</Heading>
      <VerdictLine
        locale={locale}
        holds={body.registration.holds}
        sentence={reasonOf(body.registration, locale)}
        cites={body.registration.cites}
      />
      {body.overrides.map((one) => (
        <p key={one.rule} className="mt-2 max-w-prose">
          {t('override', { rule: one.rule, by: one.by })} <span lang={foreign}>{inLocale(one.reason, locale)}</span>
        </p>
      ))}
      <ol className="mt-4 gap-x-8 sm:columns-2">
        {body.present.map((member) => (
          <li key={member.seat ?? `${member.name} ${member.stays[0]?.from}`} className="break-inside-avoid py-1">
            {member.name}{' '}
            <span className="text-sm text-soft">
              {member.stays
                .map((stay) => (stay.paper ? `${stayWords(stay)}, ${t('onPaper')}` : stayWords(stay)))
                .join(', ')}
            </span>
          </li>
        ))}
      </ol>
      <Heading>{t('invitees', { count: body.invitees.length })}</Heading>
      {body.invitees.length === 0 ? <p className="text-soft">{t('noInvitees')}</p> : null}
      <ul>
        {body.invitees.map((guest) => (
          <li key={guest.name + guest.office.kk} className="py-1">
            {guest.name}, <span lang={foreign}>{inLocale(guest.office, locale)}</span>
          </li>
        ))}
      </ul>
      <Heading>{t(body.attendance ? 'officesAndAgenda' : 'elections')}</Heading>
      {body.elections.map((ballot) => (
        <BallotRecord level={4} key={ballot.closedAt + ballot.kind} locale={locale} ballot={ballot} />
      ))}
      <Heading>{t('agenda')}</Heading>
      <ol>
        {body.agenda.map((item) => (
          <AgendaRecord key={item.position} locale={locale} item={item} />
        ))}
      </ol>
    </>
  )
}
