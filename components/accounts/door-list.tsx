import { LinkList, type ListedLink } from '@/components/ui/link-list'
import { Section } from '@/components/ui/section'
import type { Actor } from '@/lib/access/actor'
import { behind, type Door, passes } from '@/lib/access/doors'
import type { RoleView } from '@/lib/features/accounts/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { placeWords } from './role-table'

/**
 * Where one's roles lead: desks, the portal's administration, what one is told of, protocols to sign, letters to send, requests for a
 * session, the page of one's own okrug.
 */
export function DoorList({ locale, actor, roles }: { locale: Locale; actor: Actor; roles: RoleView[] }) {
  const t = translator(locale, 'accounts')
  const access = translator(locale, 'access')
  const news = translator(locale, 'notifications')
  const nameOf = (unitId: string) => {
    const role = roles.find(({ unit }) => unit.id === unitId)
    return role ? placeWords(role, locale) : unitId
  }
  const through = (door: Door): ListedLink[] =>
    behind(actor, door).map(({ unitId, roles: held }) => ({
      href: `/${locale}/${door}/${unitId}`,
      text: t(`my.${door}`, { name: nameOf(unitId) }),
      note: held.map((role) => access(`role.${role}`)).join(', '),
    }))
  const home = roles.filter(({ role }) => role === 'citizen' || role === 'assemblyMember').map(({ unit }) => unit.id)
  const links: ListedLink[] = [
    ...through('desk'),
    ...through('district'),
    ...(passes(actor, 'admin') ? [{ href: `/${locale}/admin`, text: t('my.admin') }] : []),
    { href: `/${locale}/my/notifications`, text: news('news.open'), note: news('news.openHint') },
    ...(home.length > 0 ? [{ href: `/${locale}/my/protocols`, text: t('my.protocols') }] : []),
    ...(home.length > 0 ? [{ href: `/${locale}/my/decisions`, text: t('my.letters') }] : []),
    ...(roles.some(({ role }) => role === 'assemblyMember')
      ? [{ href: `/${locale}/my/meetings`, text: translator(locale, 'convening')('ask.list') }]
      : []),
    ...(home.length > 0
      ? [{ href: `/${locale}/my/meetings/initiatives`, text: translator(locale, 'gatherings')('initiative.list') }]
      : []),
    ...[...new Set(home)].map((okrugId) => ({
      href: `/${locale}/okrugs/${okrugId}`,
      text: t('my.okrugPage', { name: nameOf(okrugId) }),
    })),
  ]
  return (
    <Section title={t('my.desks')} id="desks">
      <LinkList links={links} />
    </Section>
  )
}
