import 'server-only'
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { FormState } from './state'

/**
 * Where a form leads after success. With scripts the page is brought up to date where it stands, so that nobody loses the place in a long
 * list; without them the browser is sent to `to`, which may name that place.
 */
export async function land(to: string): Promise<FormState> {
  if (!(await headers()).has('next-action')) redirect(to)
  refresh()
  return { ok: true }
}
