import 'server-only'
import { addressOf } from '@/lib/platform/http/address'

/** Where a sign-in comes from, as far as limits and the list of sessions need to know. Kept nowhere as it is. */
export type Visitor = {
  address: string
  /** The device cookie's value. */
  device: string | undefined
  agent: string
}

const browsers = ['Edg', 'OPR', 'YaBrowser', 'SamsungBrowser', 'Firefox', 'Chrome', 'Safari'] as const
const browserNames: Record<string, string> = {
  Edg: 'Edge',
  OPR: 'Opera',
  YaBrowser: 'Yandex',
  SamsungBrowser: 'Samsung',
}
const systems = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS X', 'Linux'] as const

/** Browser and system in two words, `Chrome, Android`; empty where neither is known. */
export function agentOf(header: string): string {
  const browser = browsers.find((name) => header.includes(`${name}/`))
  const system = systems.find((name) => header.includes(name))
  return [browser && (browserNames[browser] ?? browser), system?.replace(' OS X', '')].filter(Boolean).join(', ')
}

/** Reads the visitor from a request's headers. */
export function visitorOf(headers: Headers, deviceCookie: string): Visitor {
  const cookies = (headers.get('cookie') ?? '').split(/;\s*/)
  const found = cookies.find((cookie) => cookie.startsWith(`${deviceCookie}=`))
  return {
    address: addressOf(headers),
    device: found?.slice(deviceCookie.length + 1),
    agent: agentOf(headers.get('user-agent') ?? ''),
  }
}
