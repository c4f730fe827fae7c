import 'server-only'
import { cookies } from 'next/headers'
import { cookieOptions } from '@/lib/platform/auth/cookies'
import { localPath } from './local-path'

const name = 'question'
const minutes = 15

/**
 * Keeps what somebody looks for on a page, at most a hundred signs, for a quarter of an hour. People are looked up by name, and a name must
 * not stand in an address, which browsers, proxies and logs keep: so it goes into a cookie that only this page gets back.
 */
export async function keepQuestion(page: string, question: string): Promise<void> {
  const path = localPath(page)?.replace(/\?.*$/, '')
  if (!path) throw new RangeError('no page of this portal')
  const value = question.trim().slice(0, 100)
  ;(await cookies()).set(name, value, { ...cookieOptions(), path, maxAge: value ? minutes * 60 : 0 })
}

/** What was asked on this page last; empty when nothing was. */
export const keptQuestion = async (): Promise<string> => (await cookies()).get(name)?.value ?? ''
