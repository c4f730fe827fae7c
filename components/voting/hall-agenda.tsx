import type { Table } from '@/components/meetings/registration/seat-list'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import { Tag } from '@/components/ui/tag'
import type { HallItem, HallPowers, HallView } from '@/lib/features/voting/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { composing } from './elections'
import { MotionResult } from './motion-result'
import { DecisionForm } from './put-forms'
import { hallWords } from './words'

type AgendaProps = { table: Table; hall: HallView; may: HallPowers }

function OutcomeTag({ locale, item, kind }: { locale: Locale; item: HallItem; kind: HallView['attendance']['kind'] }) {
  const t = hallWords(locale, kind)
  if (item.decision !== null) return <Tag tone="good">{t('item.decision', { number: item.decision })}</Tag>
  if (item.included === false) return <Tag tone="neutral">{t('item.out')}</Tag>
  const decided = item.motions.filter((motion) => motion.kind === 'decision')
  if (decided.some((motion) => motion.state === 'closed' && motion.adopted === null))
    return <Tag tone="due">{t('outcome.tie')}</Tag>
  if (decided.some((motion) => motion.adopted === false)) return <Tag tone="bad">{t('item.rejected')}</Tag>
  return item.included ? <Tag tone="info">{t('item.in')}</Tag> : null
}

/** The agenda with what became of each item; one not yet decided, or rejected, may be put to the vote out of turn. */
export function HallAgenda({ table, hall, may }: AgendaProps) {
  const { locale } = table
  const t = hallWords(locale, hall.attendance.kind)
  const { next, current, items, attendance, floor } = hall
  const puts =
    may.put &&
    !current &&
    !floor.pausedSince &&
    attendance.quorum.holds &&
    ['agenda', 'voting'].includes(attendance.state)
  return (
    <Section id="agenda" title={t('agenda')}>
      {hall.elections.map((motion) => (
        <MotionResult key={motion.id} locale={locale} motion={motion} items={items} />
      ))}
      <ol className="border-line border-t">
        {items.map((item) => {
          const isNext = 'itemId' in next && next.itemId === item.id
          const rejected = item.motions.some((motion) => motion.kind === 'decision' && motion.adopted === false)
          return (
            <li key={item.id} className="border-line border-b py-3">
              <p className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
                <span lang={locale === 'en' ? 'kk' : undefined} className="min-w-0 flex-[1_1_16rem] font-semibold">
                  {item.position}. {inLocale(item.title, locale)}
                </span>
                <OutcomeTag locale={locale} item={item} kind={attendance.kind} />
              </p>
              {item.addedAtMeeting ? <p className="text-sm text-soft">{t('item.added')}</p> : null}
              {item.motions.some((motion) => motion.state !== 'open') ? (
                <Disclosure title={t('item.votes')}>
                  {item.motions.map((motion) => (
                    <MotionResult key={motion.id} locale={locale} motion={motion} items={items} />
                  ))}
                </Disclosure>
              ) : null}
              {item.pastDecisions && item.included && table.from === 'hall' ? (
                <a
                  className="inline-flex min-h-11 items-center"
                  href={`/${locale}/desk/${table.okrugId}/meetings/${table.meetingId}/reports`}
                >
                  {translator(locale, 'execution')('hear.open')}
                </a>
              ) : null}
              {puts && item.included && item.decision === null && !isNext ? (
                <DecisionForm
                  table={table}
                  item={item}
                  folded={t(rejected ? 'putAgain' : 'putNow')}
                  composes={composing(hall, item)}
                />
              ) : null}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
