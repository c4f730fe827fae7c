import type { ReactNode } from 'react'
import { DeskFrame } from '@/components/desk/desk-frame'
import type { DeskMeeting } from '@/lib/features/meetings/views'
import type { OkrugView } from '@/lib/features/okrugs/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { meetingTitle } from './naming'

type MeetingFrameProps = {
  locale: Locale
  demo: boolean
  okrug: OkrugView
  meeting: DeskMeeting
  /** What follows the meeting's own address: `` or `/time`. */
  path?: string
  /** Of a page below the meeting's own; that one is called by the meeting. */
  title?: string
  /** A page between the meeting's own and this one. */
  above?: { path: string; title: string }
  lead?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** Every page of one session at the desk: under the list of sessions, and below the session's own page. */
export function MeetingFrame({ locale, okrug, meeting, path = '', title, above, ...rest }: MeetingFrameProps) {
  const list = `/${locale}/desk/${okrug.kato}/meetings`
  const name = meetingTitle(meeting, locale)
  const own = { href: `${list}/${meeting.id}`, text: name }
  const between = above ? [{ href: `${own.href}${above.path}`, text: above.title }] : []
  const crumbs = [{ href: list, text: translator(locale, 'desk')('section.meetings') }]
  return (
    <DeskFrame
      locale={locale}
      okrug={okrug}
      path={`/meetings/${meeting.id}${path}`}
      title={title ?? name}
      crumbs={title ? [...crumbs, own, ...between] : crumbs}
      {...rest}
    />
  )
}
