import type { ProtocolBody } from '../views'

/** «Омаров Қайрат Серікұлы» → «Омаров Қ. С.» */
export function initials(name: string): string {
  const [surname = '', ...given] = name.trim().split(/\s+/)
  return [surname, ...given.map((part) => `${part.charAt(0)}.`)].join(' ')
}

/**
 * The copy everyone may read: whoever is not a member of the assembly stands as surname and initials (law.md section 3). The signed text
 * and its SHA-256 keep the full names.
 */
export function publicCopy(body: ProtocolBody): ProtocolBody {
  const guests = new Set(body.invitees.map((guest) => guest.name))
  return {
    ...body,
    invitees: body.invitees.map((guest) => ({ ...guest, name: initials(guest.name) })),
    agenda: body.agenda.map((item) => ({
      ...item,
      speeches: item.speeches.map((said) =>
        guests.has(said.speaker) ? { ...said, speaker: initials(said.speaker) } : said,
      ),
    })),
  }
}
