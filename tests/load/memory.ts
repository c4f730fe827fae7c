import { readdirSync, readFileSync } from 'node:fs'
import autocannon from 'autocannon'
import type { Ask } from './rates'

/** The portal's server among the processes that `npm start` began. */
export function serverOf(starter: number): number {
  const pid = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .find((name) => {
      try {
        const parent = readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')[1]
        return (
          Number(parent) === starter && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('scripts/server.mjs')
        )
      } catch {
        return false
      }
    })
  if (!pid) throw new Error('the server of the portal is not there')
  return Number(pid)
}

/** Resident megabytes of a process. */
export const resident = (pid: number) =>
  Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1]) / 1024

/** Milliseconds of processor time that a process has used: unlike the clock it tells little of what else the machine does. */
export function worked(pid: number): number {
  const [user = '', system = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
    .slice(11)
  return (Number(user) + Number(system)) * 10
}

/** Megabytes after 1,000 requests and after 10,000, all kinds of them in turn. */
export async function growth(pid: number, asks: Ask[]): Promise<[number, number]> {
  const requests = (amount: number) =>
    Promise.all(asks.map((ask) => autocannon({ ...ask, connections: 2, amount: Math.ceil(amount / asks.length) })))
  const settled = async () => {
    await new Promise((resolve) => setTimeout(resolve, 2000))
    return resident(pid)
  }
  await requests(1000)
  const early = await settled()
  await requests(9000)
  return [early, await settled()]
}
