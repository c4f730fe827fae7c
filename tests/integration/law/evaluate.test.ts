import { describe, expect, it } from 'vitest'
import { DELETE, GET, HEAD, PATCH, POST, PUT } from '@/app/api/v1/statute/evaluate/route'
import { forgetDaysOff } from '@/lib/platform/calendar/days-off'
import { db } from '@/lib/platform/db/client'

const address = 'http://jiyn.kz/api/v1/statute/evaluate'
const post = (body: BodyInit, caller = 'test') =>
  POST(
    new Request(address, {
      method: 'POST',
      body,
      headers: { 'x-forwarded-for': caller },
      duplex: 'half',
    } as RequestInit),
  )
const ask = async (question: unknown) => {
  const response = await post(JSON.stringify(question))
  return { status: response.status, body: await response.json() }
}

/** Pointers of a refusal, having checked that it is RFC 9457 and speaks three languages. */
async function refused(response: Response, status: number): Promise<string[]> {
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const problem = await response.json()
  expect(problem).toMatchObject({ type: 'about:blank', status, title: expect.any(String) })
  for (const { detail } of problem.errors) {
    expect(Object.keys(detail)).toEqual(['kk', 'ru', 'en'])
    for (const text of Object.values(detail)) expect(text).toMatch(/^[\p{Lu}\d].*\.$/su)
  }
  return problem.errors.map(({ pointer }: { pointer: string }) => pointer)
}

describe('a question the law answers', () => {
  it('gets the verdict with its arithmetic in three languages', async () => {
    expect(await ask({ rule: 'AS-1', on: '2026-11-20', facts: { seats: 25, present: 13 } })).toEqual({
      status: 200,
      body: {
        rule: 'AS-1',
        holds: true,
        required: 13,
        actual: 13,
        because: {
          kk: '25 мүшеден 13 келді, кемінде 13 керек.',
          ru: 'Присутствует 13 из 25 членов, нужно не менее 13.',
          en: '13 of 25 members came; at least 13 needed.',
        },
        cites: ['L39-3(9)', 'MR 7'],
      },
    })
  })
  it('counts working days over Nauryz and Kurban Ait', async () => {
    const due = async (rule: string, from: string) => (await ask({ rule, facts: { from } })).body.due
    expect(await due('DC-3', '2026-03-19')).toBe('2026-03-26')
    expect(await due('DC-4', '2026-05-22')).toBe('2026-06-01')
    expect(await due('AP-1', '2026-04-20')).toBe('2026-05-14')
  })
  it('takes the Government’s swap into account', async () => {
    await db.dayOverride.create({
      data: {
        date: new Date('2026-11-23'),
        kind: 'off',
        sourceKk: 'қаулы',
        sourceRu: 'постановление',
        changedAt: new Date(),
      },
    })
    forgetDaysOff()
    expect((await ask({ rule: 'DC-3', facts: { from: '2026-11-20' } })).body.due).toBe('2026-11-25')
    await db.dayOverride.deleteMany()
    forgetDaysOff()
    expect((await ask({ rule: 'DC-3', facts: { from: '2026-11-20' } })).body.due).toBe('2026-11-24')
  })
  it('gives a monitoring calendar as five days', async () => {
    expect((await ask({ rule: 'MN-2', facts: { periodEnd: '2026-06-30' } })).body.due).toEqual({
      report: '2026-07-05',
      toCommission: '2026-07-10',
      monitoring: '2026-07-15',
      assembly: '2026-07-20',
      conclusion: '2026-07-25',
    })
  })
  it('carries the headers that every response carries', async () => {
    const { headers } = await post('{"rule":"PB-1","facts":{"voters":10}}')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toBe('no-store')
  })
})

describe('422 with a pointer', () => {
  it.each<[unknown, string[]]>([
    [{ rule: 'XX-1', facts: {} }, ['/rule']],
    [{ rule: 'GA-5', facts: {} }, ['/rule']],
    [{ rule: 7, facts: {} }, ['/rule']],
    [{ facts: {} }, ['/rule']],
    [{ rule: 'AS-1' }, ['/facts']],
    [{ rule: 'AS-1', facts: [] }, ['/facts']],
    [{ rule: 'AS-1', facts: null }, ['/facts']],
    [{ rule: 'AS-1', facts: { seats: 25 } }, ['/facts/present']],
    [{ rule: 'AS-1', facts: { seats: 25, present: 26 } }, ['/facts/present']],
    [{ rule: 'AS-1', facts: { seats: 25, present: 13, absent: 12 } }, ['/facts/absent']],
    [{ rule: 'AS-1', facts: { seats: 25, present: 12.5 } }, ['/facts/present']],
    [{ rule: 'AS-1', facts: { seats: -1, present: '13' } }, ['/facts/seats', '/facts/present']],
    [{ rule: 'AS-1', facts: { seats: 25, present: 13 }, on: '2017-12-31' }, ['/on']],
    [{ rule: 'AS-1', facts: { seats: 25, present: 13 }, on: '2026-02-29' }, ['/on']],
    [{ rule: 'AS-1', facts: { seats: 25, present: 13 }, on: null }, ['/on']],
    [{ rule: 'AS-1', facts: { seats: 25, present: 13 }, at: 1 }, ['/at']],
    [{ rule: 'NT-1', facts: { given: '2000-12-31', meeting: '2101-01-01' } }, ['/facts/given', '/facts/meeting']],
    [[], ['']],
    ['AS-1', ['']],
    [null, ['']],
    [5, ['']],
  ])('%j', async (question, pointers) => {
    expect(await refused(await post(JSON.stringify(question)), 422)).toEqual(pointers)
  })
  it('a body of own __proto__ is an unknown fact, not a prototype', async () => {
    const body = '{"rule":"PB-1","facts":{"voters":10,"__proto__":{"voters":1}}}'
    expect(await refused(await post(body), 422)).toEqual(['/facts/__proto__'])
  })
})

describe('400, 413, 405, 429', () => {
  it.each(['', '{', 'rule=AS-1', '{"rule":"AS-1",}', 'NaN'])('%j is not JSON', async (body) => {
    expect(await refused(await post(body), 400)).toEqual([''])
  })
  it('is not UTF-8', async () => {
    expect(await refused(await post(Uint8Array.of(0x22, 0xff, 0x22)), 400)).toEqual([''])
  })
  it('8192 bytes are read, one more is not', async () => {
    const question = JSON.stringify({ rule: 'PB-1', facts: { voters: 10 } })
    expect((await post(question.padEnd(8192))).status).toBe(200)
    expect(await refused(await post(question.padEnd(8193)), 413)).toEqual([''])
  })
  it('400 held dates fit, 401 are too many', async () => {
    const question = (count: number) => ({
      rule: 'AS-4',
      on: '2026-11-20',
      facts: { held: Array(count).fill('2026-11-20') },
    })
    expect((await ask(question(400))).body).toMatchObject({ holds: true, actual: 400 })
    expect((await ask(question(401))).status).toBe(422)
  })
  it.each(Object.entries({ GET, HEAD, PUT, PATCH, DELETE }))('%s is not allowed', async (_, handler) => {
    const response = handler()
    expect(response.headers.get('allow')).toBe('POST, OPTIONS')
    await refused(response, 405)
  })
  it('one address is limited, generously, and told when to come again; others are not', async () => {
    let answered = 0
    let response = await post('x', 'greedy')
    while (response.status !== 429 && answered < 20_000) {
      answered += 1
      response = await post('x', 'greedy')
    }
    expect(answered).toBeGreaterThanOrEqual(10_000)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
    await refused(response, 429)
    expect((await post('x', 'modest')).status).toBe(400)
  })
})
