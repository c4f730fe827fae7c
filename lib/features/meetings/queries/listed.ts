import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import type { CivilDate } from '@/lib/statute/civil-date'

/**
 * Holds the meetings under way at which seats, or mandates, are counted, before any of those ends: nobody is let in, and no list frozen, in
 * between. Take it first: whoever runs a meeting holds its row before anything of the assembly's.
 */
export async function holdListed(tx: Tx, okrugId: string, held: 'seat' | 'mandate'): Promise<void> {
  await tx.$executeRaw`
    select 1 from meeting where okrug_id = ${okrugId} and closed_at is null and state <> 'failed'
      and (case when ${held} = 'seat' then kind = 'session' else mode = 'delegates' end)
    order by id for update`
}

/**
 * Takes people whose seat or mandate is over from `day` on off the lists of meetings under way that day: they are not let in, heard or counted
 * any more, and a phone says why (`mandateEnded`). The base stays as it was frozen (GA-1), and so does everything of a meeting that is over.
 */
export async function strikeOff(
  tx: Tx,
  okrugId: string,
  held: 'seat' | 'mandate',
  memberIds: readonly string[],
  day: CivilDate,
): Promise<void> {
  if (memberIds.length === 0) return
  await tx.$executeRaw`
    update meeting set eligible_ids = array(select id from unnest(eligible_ids) id where id <> all (${[...memberIds]}::uuid[]))
    where okrug_id = ${okrugId} and registration_closed_at is not null and closed_at is null and state <> 'failed'
      and (case when ${held} = 'seat' then kind = 'session' else mode = 'delegates' end)
      and (starts_at at time zone 'Asia/Almaty')::date >= ${day}::date
      and eligible_ids && ${[...memberIds]}::uuid[]`
}
