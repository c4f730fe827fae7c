/**
 * What the number of people in the hall rests on. `names` are those in the list and not gone, by how they came into it; `listed` where only who
 * holds a seat or a mandate takes part, and everyone present is known by name.
 */
export type HallFacts = {
  listed: boolean
  names: Readonly<Record<'desk' | 'paper' | 'phone', number>>
  /**
   * people as two counters agreed; how many of them the list named at that moment; and since then: whom paper and the desk named who had not
   * been in the list, who left, and who of these came back at the desk
   */
  headcount: {
    count: number
    namedThen: number
    paperSince: number
    deskSince: number
    leftSince: number
    backSince: number
  } | null
}

export type HallCount = {
  /** how many are present: the number that quorum and majority are judged by */
  present: number
  /** how many of them are known by name */
  names: number
  phones: number
  /** Two counters have agreed; before that whoever came in by phone waits and does not count. */
  counted: boolean
  /** More people are in the list than in the hall: somebody checked in from elsewhere, or the count is old. */
  crowded: boolean
}

/**
 * How many are present. People met at the desk or listed on signed paper are; phones alone are not, because a code sent home must make no
 * quorum. Once two counters agreed on a number it stands, whoever was listed by then. From there departures subtract and returns add; names
 * that come later are first those of people who were counted without one, and only whom the desk meets beyond them is somebody new. Phones
 * take no part in it: whoever checks in by phone after the count neither adds nor makes room for others, and where the list
 * grows longer than the hall the vote waits for another count. Where everyone is known by name nobody is present whom the list does not name:
 * there a count only confirms who came by phone (docs/decisions/071).
 */
export function hallCount({ listed, names, headcount }: HallFacts): HallCount {
  const named = names.desk + names.paper + names.phone
  const known = { names: named, phones: names.phone, counted: headcount !== null }
  if (!headcount) return { ...known, present: names.desk + names.paper, crowded: false }
  const { count, namedThen, paperSince, deskSince, leftSince, backSince } = headcount
  const unnamed = Math.max(0, count - namedThen - paperSince)
  const present = Math.max(0, count - leftSince + backSince) + Math.max(0, deskSince - unnamed)
  return { ...known, present: listed ? Math.min(present, named) : present, crowded: named > present }
}
