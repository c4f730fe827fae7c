import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MeetingFrame } from '@/components/meetings/meeting-frame'
import { PrintedForms } from '@/components/meetings/papers/printed-forms'
import { PrintedList } from '@/components/meetings/papers/printed-list'
import { deskMeeting } from '@/lib/features/meetings/queries/desk'
import { isWhole, printedMeeting, printedPeople } from '@/lib/features/meetings/queries/printed'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { exportedJustNow } from '@/lib/features/roll/queries/exports'
import { enterOffice } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = {
  params: Promise<{ locale: string; kato: string; id: string; form: string }>
  searchParams: Promise<{ lang?: string; part?: string }>
}

const forms = ['ballot', 'slips', 'tally', 'cards', 'signatures'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, form } = await params
  const known = forms.find((one) => one === form) ?? notFound()
  return { title: translator(visitOf(locale).locale, 'papers')(`form.${known}`) }
}

export default async function PrintForm({ params, searchParams }: Props) {
  const { locale: segment, kato, id, form: asked } = await params
  const { lang, part } = await searchParams
  const { locale } = visitOf(segment)
  const path = `/print/${asked}`
  const { actor, now, session } = await enterOffice(locale, kato, `/meetings/${id}${path}`)
  const [okrug, meeting, printed] = await Promise.all([
    findOkrug(kato),
    deskMeeting(kato, id, now),
    printedMeeting(kato, id),
  ])
  const form = forms.find((one) => one === asked && printed?.forms.includes(one))
  if (!okrug || !meeting || !printed || !form) return notFound()
  const people = form === 'ballot' || form === 'cards' ? await printedPeople(kato, id, { form, part }) : null
  const place = { okrugId: kato, meetingId: id }
  const closed = isWhole(printed, people) && !(await exportedJustNow({ actor, now, session }, place))
  const langs = (['kk', 'ru'] as const).filter((one) => one === lang || !['kk', 'ru'].includes(lang ?? ''))
  return (
    <MeetingFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      meeting={meeting}
      path={path}
      title={translator(locale, 'papers')(`form.${form}`)}
    >
      <PrintedList
        locale={locale}
        place={place}
        at={`/${locale}/desk/${kato}/meetings/${id}${path}`}
        lang={langs.length === 1 ? langs[0] : undefined}
        people={people}
        closed={closed}
        second={session?.second ?? 'off'}
      >
        <PrintedForms
          form={form}
          langs={[...langs]}
          people={people}
          okrug={okrug.name}
          district={okrug.district?.name ?? null}
          meeting={printed}
        />
      </PrintedList>
    </MeetingFrame>
  )
}
