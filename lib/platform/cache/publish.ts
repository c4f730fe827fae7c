import { revalidateTag } from 'next/cache'
import type { Tx } from '@/lib/platform/db/client'

/** What a change makes stale: one okrug's pages (its KATO code) or every public page. */
export type Stale = string | 'all'

/**
 * Tells every server process, at the moment this transaction commits, that public pages are stale. PostgreSQL delivers the
 * notice only on commit, so a page can never be dropped for a change that was rolled back, and a command cannot forget other processes.
 */
export async function publish(tx: Tx, stale: Stale): Promise<void> {
  await tx.$executeRaw`select pg_notify('jiyn_pages', ${stale})`
}

/** After the commit, in the process that answered the user: its very next page is fresh without waiting for the notice. */
export function refresh(stale: Stale): void {
  revalidateTag(stale, { expire: 0 })
}
