import { afterEach, describe, expect, it } from 'vitest'
import { db, transact } from '@/lib/platform/db/client'
import { Hub, type Pace } from '@/lib/platform/live/hub'
import { announce, stir } from '@/lib/platform/live/notice'
import { reading, until } from '../../factories/live'

const hubs: Hub[] = []
function open(pace: Partial<Pace> = {}) {
  const hub = new Hub(process.env.DATABASE_URL, { safety: 60_000, ...pace })
  hubs.push(hub)
  return hub
}
afterEach(async () => {
  await Promise.all(hubs.splice(0).map((hub) => hub.close()))
  await db.setting.deleteMany()
})

const topic = 'counter:1'
let reads = 0
const read = async () => {
  reads++
  return { value: (await db.setting.findUnique({ where: { key: 'counter' } }))?.value ?? '0' }
}
const write = (value: string, tell: (tx: Parameters<typeof announce>[0]) => unknown) =>
  transact(async (tx) => {
    await tx.setting.upsert({ where: { key: 'counter' }, create: { key: 'counter', value }, update: { value } })
    await tell(tx)
  })
const listeners = () =>
  db.$queryRaw<{ pid: number }[]>`
    select pid from pg_stat_activity where application_name = 'jiyn-live' and datname = current_database()
      and query like 'listen%'`
const listening = (count: number) => until(async () => (await listeners()).length === count)
const said = (value: string) => expect.stringContaining(`data: {"value":"${value}"}`)

describe('two processes', () => {
  it('show the same event with the same id, each having read once', async () => {
    const [one, other] = [open(), open()]
    const readers = [...(await Promise.all([reading(one, topic, read), reading(one, topic, read)]))]
    readers.push(await reading(other, topic, read))
    await listening(2)
    reads = 0
    await write('1', (tx) => announce(tx, topic))
    await until(() => readers.every(({ heard }) => heard.length === 2))
    expect(readers[0]?.heard).toEqual([said('0'), said('1')])
    expect(new Set(readers.map(({ heard }) => heard[1])).size).toBe(1)
    expect(reads).toBe(2)
  })

  it('hear nothing of what was rolled back', async () => {
    const { heard } = await reading(open(), topic, read)
    await listening(1)
    reads = 0
    const failing = write('7', async (tx) => {
      await announce(tx, topic)
      stir(tx, topic)
      throw new Error('power cut')
    })
    await expect(failing).rejects.toThrow('power cut')
    await write('8', (tx) => announce(tx, topic))
    await until(() => heard.length === 2)
    expect(heard[1]).toEqual(said('8'))
    expect(reads).toBe(1)
  })
})

describe('fifty stirs at once', () => {
  it('are told as few notices, and the last one is never lost', async () => {
    const { heard } = await reading(open(), topic, read)
    await listening(1)
    reads = 0
    await Promise.all(Array.from({ length: 50 }, (_, n) => write(String(n + 1), (tx) => stir(tx, topic))))
    const last = await db.setting.findUniqueOrThrow({ where: { key: 'counter' } })
    await until(() => heard.at(-1)?.includes(`"${last.value}"`))
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(reads).toBeLessThan(25)
    expect(heard.at(-1)).toEqual(said(last.value))
  })
})

describe('a connection that hears notices and is killed', () => {
  it('comes back, and what was said in between is read', async () => {
    const { heard } = await reading(open(), topic, read)
    await listening(1)
    const [{ pid } = { pid: 0 }] = await listeners()
    await db.$queryRaw`select pg_terminate_backend(${pid}::int)`
    await write('2', (tx) => announce(tx, topic))
    await until(() => heard.length === 2)
    expect(heard[1]).toEqual(said('2'))
    await listening(1)
    expect((await listeners())[0]?.pid).not.toBe(pid)
    await write('3', (tx) => announce(tx, topic))
    await until(() => heard.at(-1)?.includes('"3"'))
  })

  it('is not the only way to learn: every topic is looked at again now and then', async () => {
    const { heard } = await reading(open({ safety: 100 }), topic, read)
    await write('4', () => {})
    await until(() => heard.length === 2)
    expect(heard[1]).toEqual(said('4'))
  })
})

describe('a topic', () => {
  it('is never read twice at once, and once more when told during a read', async () => {
    let running = 0
    let most = 0
    const slow = async () => {
      most = Math.max(most, ++running)
      const value = await read()
      await new Promise((resolve) => setTimeout(resolve, 50))
      running--
      return value
    }
    const hub = open()
    const { heard } = await reading(hub, topic, slow)
    await Promise.all(Array.from({ length: 5 }, () => reading(hub, topic, slow)))
    await listening(1)
    for (const value of ['1', '2', '3', '4', '5']) await write(value, (tx) => announce(tx, topic))
    await until(() => heard.at(-1)?.includes('"5"'))
    expect(most).toBe(1)
  })

  it('that is not there has no readers, and one that is gone ends them', async () => {
    const hub = open()
    expect((await reading(hub, 'nothing', async () => null)).snapshot).toBeNull()
    expect(hub.readers).toBe(0)
    let there: object | null = {}
    const { endings } = await reading(hub, topic, async () => there)
    await listening(1)
    there = null
    await write('1', (tx) => announce(tx, topic))
    await until(() => endings.length > 0)
    expect(endings).toEqual(['over'])
    expect(hub.readers).toBe(0)
  })

  it('whose first read fails is nobody’s, and a later failure leaves the last picture standing', async () => {
    const hub = open()
    await expect(reading(hub, topic, () => Promise.reject(new Error('no database')))).rejects.toThrow('no database')
    expect(hub.readers).toBe(0)
    let fails = false
    const { heard, endings } = await reading(hub, topic, () => (fails ? Promise.reject(new Error('gone')) : read()))
    await listening(1)
    fails = true
    await write('1', (tx) => announce(tx, topic))
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect([heard.length, endings.length]).toEqual([1, 0])
    fails = false
    await write('2', (tx) => announce(tx, topic))
    await until(() => heard.length === 2)
  })
})

describe('a reader', () => {
  it('who does not take what is sent is cut off; the others are not', async () => {
    const hub = open()
    const stuck = await reading(hub, topic, read, { takes: false })
    const fine = await reading(hub, topic, read)
    expect(stuck.endings).toEqual(['cut'])
    await listening(1)
    await write('1', (tx) => announce(tx, topic))
    await until(() => fine.heard.length === 2)
    expect(stuck.heard).toHaveLength(1)
  })

  it('hears a beat while nothing happens', async () => {
    const { heard } = await reading(open({ beat: 50 }), topic, read)
    await until(() => heard.length > 2)
    expect(heard.slice(1)).toEqual(heard.slice(1).map(() => 'event: beat\ndata: 1\n\n'))
  })

  it('is let go when the process ends, and nobody joins after that', async () => {
    const hub = open()
    const { endings } = await reading(hub, topic, read)
    await listening(1)
    await hub.close()
    expect(endings).toEqual(['over'])
    expect(hub.full).toBe(true)
    await listening(0)
  })
})
