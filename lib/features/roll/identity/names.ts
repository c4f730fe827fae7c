export type Named = { surname: string; givenName: string; patronymic: string | null }

/** The columns of a person's row on the roll that name them. */
export const named = { select: { surname: true, givenName: true, patronymic: true } } as const

/** Surname, given name, patronymic: as acts and lists name a member of an elected body. */
export const fullName = ({ surname, givenName, patronymic }: Named): string =>
  [surname, givenName, patronymic].filter(Boolean).join(' ')

/** «Омаров Қайрат Серікұлы» → «Омаров Қ. С.»: as public copies name whoever sits in no elected body. */
export function initials(name: string): string {
  const [surname = '', ...given] = name.trim().split(/\s+/)
  return [surname, ...given.map((part) => `${part.charAt(0)}.`)].join(' ')
}
