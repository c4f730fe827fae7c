import { X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { always, answerOf, cmsOf, type Identity, issue, listBy, pemOf, reissued } from '../../factories/authority'
import { type Court, court, IIN, manifest, now, other, trusting } from '../../factories/judging'

let root: Identity
let middle: Identity
let signer: Identity
let service: Court['service']
let ask: Court['ask']
beforeAll(async () => {
  ;({ root, middle, signer, service, ask } = await court())
}, 60_000)
afterAll(() => service.close())
beforeEach(() => {
  for (const path of Object.keys(service.answers)) delete service.answers[path]
})

describe('a signature over the manifest', () => {
  it.each([false, true])('by the right person holds; attached: %s', async (attached) => {
    expect(await ask(await cmsOf(manifest, [signer], { attached }))).toEqual({
      ok: true,
      facts: {
        name: 'СӘРСЕНОВ ЕРЛАН',
        issuer: 'ҰКО',
        serial: expect.stringMatching(/^[0-9a-f]+$/),
        notBefore: always.from.toISOString(),
        notAfter: always.until.toISOString(),
        algorithm: 'RSA',
        verified: 'here',
        revocation: null,
      },
    })
  })

  it('by a key of an elliptic curve holds, and with the chain in it needs the root alone', async () => {
    const curved = await issue({ name: 'А', iin: IIN, kind: 'EC', by: middle })
    const cms = await cmsOf(manifest, [curved], { chain: [middle] })
    expect(await ask(cms, { trust: trusting(root) })).toMatchObject({
      ok: true,
      facts: { algorithm: 'ECDSA', verified: 'here' },
    })
  })

  it('by two holds when each of them does', async () => {
    const second = await issue({ name: 'Б', iin: '850202400018', by: middle })
    expect(await ask(await cmsOf(manifest, [second, signer]))).toMatchObject({ ok: true, facts: { verified: 'here' } })
    const stranger = await issue({ name: 'В', iin: '850202400018' })
    expect(await ask(await cmsOf(manifest, [signer, stranger]))).toEqual({ ok: false, fault: 'untrusted' })
  })

  it('is never valid where no roots are configured, and is kept as not verified', async () => {
    expect(await ask(await cmsOf(manifest, [signer]), { trust: { roots: [], ncanode: null } })).toMatchObject({
      ok: true,
      facts: { verified: null },
    })
  })
})

describe('is refused', () => {
  const faults = async (cms: Uint8Array, fault: string) => expect(await ask(cms)).toEqual({ ok: false, fault })

  it.each([false, true])('over other bytes; attached: %s', async (attached) =>
    faults(await cmsOf(other, [signer], { attached }), 'otherBytes'),
  )

  it('with a byte of the signature changed', async () => {
    const cms = await cmsOf(manifest, [signer], { attached: true })
    cms[cms.length - 1] = (cms[cms.length - 1] ?? 0) ^ 1
    await faults(cms, 'broken')
  })

  it('by somebody else, or by nobody in particular', async () => {
    await faults(await cmsOf(manifest, [await issue({ name: 'Б', iin: '850202400018', by: middle })]), 'wrongSigner')
    await faults(await cmsOf(manifest, [await issue({ name: 'Б', by: middle })]), 'wrongSigner')
  })

  it('by a key for entering sites', async () =>
    faults(
      await cmsOf(manifest, [await issue({ name: 'А', iin: IIN, usage: 'entering', by: middle })]),
      'notForSigning',
    ))

  it('by an unknown root, also one of the same name', async () => {
    const forged = await issue({ name: 'Түбір' })
    const between = await issue({ name: 'ҰКО', usage: 'authority', by: forged })
    const cms = await cmsOf(manifest, [await issue({ name: 'А', iin: IIN, by: between })], { chain: [between, forged] })
    await faults(cms, 'untrusted')
  })

  // Certificates are a heap that whoever made the file filled: what lies in it twice, or beside the signer's, must not be judged in its place.
  it('by a certificate that lies there twice beside an honest one, whatever is wrong with it', async () => {
    const honest = { trust: trusting(root) }
    const twice = async (own: Identity) => ask(await cmsOf(manifest, [own], { chain: [own, middle] }), honest)
    expect(await twice(signer)).toMatchObject({ ok: true, facts: { verified: 'here' } })
    const forged = await issue({ name: 'А', iin: IIN, by: await issue({ name: 'ҰКО' }) })
    expect(await twice(forged)).toEqual({ ok: false, fault: 'untrusted' })
    const ended = await issue({ name: 'А', iin: IIN, by: middle, until: new Date(now.getTime() - 1000) })
    expect(await twice(ended)).toEqual({ ok: false, fault: 'expired' })
    const taken = await issue({ name: 'А', iin: IIN, by: middle, answers: { crl: `${service.url}/twice` } })
    const bytes = await listBy(middle, [taken], now)
    service.answers['/twice'] = () => bytes
    expect(await twice(taken)).toEqual({ ok: false, fault: 'revoked' })
  })

  it('by two who signed each other, and does not walk in circles', async () => {
    const [name, second] = ['Бірінші', 'Екінші']
    const one = await issue({ name, usage: 'authority' })
    const other = await issue({ name: second, usage: 'authority', by: one })
    const again = await reissued(one, { by: other })
    const own = await issue({ name: 'А', iin: IIN, by: other })
    await faults(await cmsOf(manifest, [own], { chain: [again, other] }), 'untrusted')
  })

  it('with more signatures than anybody needs, each of which would be reckoned at every look', async () =>
    faults(await cmsOf(manifest, Array(5).fill(signer)), 'malformed'))

  it('with more certificates than anybody needs', async () =>
    faults(await cmsOf(manifest, [signer], { chain: Array.from({ length: 20 }, () => middle) }), 'malformed'))

  it('by a person who made themselves an authority', async () =>
    faults(await cmsOf(manifest, [await issue({ name: 'А', iin: IIN, by: signer })], { chain: [signer] }), 'untrusted'))

  it.each([
    ['a certificate that had ended', { until: new Date(now.getTime() - 1000) }, -2000],
    ['one that had not begun', { from: new Date(now.getTime() + 1000) }, 2000],
  ])('by %s', async (_, span, away) => {
    const cms = await cmsOf(manifest, [await issue({ name: 'А', iin: IIN, by: middle, ...span })])
    await faults(cms, 'expired')
    // What was valid when it was signed stays so.
    expect(await ask(cms, { at: new Date(now.getTime() + away) })).toMatchObject({ ok: true })
  })

  it('with a digest that is broken (SHA-1)', async () =>
    faults(await cmsOf(manifest, [signer], { digest: 'SHA-1', attached: true }), 'weak'))

  it('with a signature whose own hash is broken, whatever the digest is', async () => {
    const { certificate, kind } = signer
    const bits = Buffer.from(await globalThis.crypto.subtle.exportKey('pkcs8', signer.key))
    const way = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-1' }
    const key = await globalThis.crypto.subtle.importKey('pkcs8', bits, way, true, ['sign'])
    await faults(await cmsOf(manifest, [{ certificate, kind, key }]), 'weak')
  })

  it('as anything that is no CMS, or as one of 10 MB', async () => {
    await faults(new Uint8Array(), 'malformed')
    await faults(new TextEncoder().encode('MIIB'), 'malformed')
    await faults(new Uint8Array(new X509Certificate(pemOf(signer)).raw), 'malformed')
    await faults((await cmsOf(manifest, [signer])).subarray(0, 900), 'malformed')
    await faults(await cmsOf(new Uint8Array(10 * 1024 * 1024), [signer], { attached: true }), 'malformed')
  })
})

describe('whether a certificate was taken back', () => {
  const responding = (path: string) => issue({ name: 'А', iin: IIN, by: middle, answers: { ocsp: service.url + path } })
  const listed = (path: string) => issue({ name: 'А', iin: IIN, by: middle, answers: { crl: service.url + path } })

  it('is asked of its responder', async () => {
    const own = await responding('/ocsp')
    for (const [state, answer] of [
      ['good', { ok: true, facts: { verified: 'here', revocation: 'ocsp' } }],
      ['revoked', { ok: false, fault: 'revoked' }],
    ] as const) {
      const bytes = await answerOf(middle, own, state, { now, by: middle })
      service.answers['/ocsp'] = () => bytes
      expect(await ask(await cmsOf(manifest, [own]))).toMatchObject(answer)
    }
  })

  it('is looked up in its list', async () => {
    const own = await listed('/crl')
    for (const [taken, answer] of [
      [[], { ok: true, facts: { revocation: 'crl' } }],
      [[own], { ok: false, fault: 'revoked' }],
    ] as const) {
      const bytes = await listBy(middle, [...taken], now)
      service.answers['/crl'] = () => bytes
      expect(await ask(await cmsOf(manifest, [own]))).toMatchObject(answer)
    }
  })

  it('stays unknown, and is said to, where nobody answers or somebody else does', async () => {
    const unknown = { ok: true, facts: { verified: 'here', revocation: null } }
    const own = await responding('/away')
    expect(await ask(await cmsOf(manifest, [own]))).toMatchObject(unknown)
    // Anybody with a certificate of the authority could sign an answer: only a responder's counts.
    for (const by of [signer, root, await issue({ name: 'ҰКО' })]) {
      const bytes = await answerOf(middle, own, 'revoked', { now, by })
      service.answers['/away'] = () => bytes
      expect(await ask(await cmsOf(manifest, [own]))).toMatchObject(unknown)
    }
    const old = await answerOf(middle, own, 'good', { now: new Date('2026-08-01T00:00:00Z'), by: middle })
    service.answers['/away'] = () => old
    expect(await ask(await cmsOf(manifest, [own]))).toMatchObject(unknown)
  })

  it('is a word of its day where it does not say until when it counts', async () => {
    const own = await responding('/endless')
    for (const [hours, revocation] of [
      [-2, 'ocsp'],
      [-30, null],
    ] as const) {
      const said = new Date(now.getTime() + hours * 3_600_000)
      const bytes = await answerOf(middle, own, 'good', { now: said, by: middle, endless: true })
      service.answers['/endless'] = () => bytes
      expect(await ask(await cmsOf(manifest, [own]))).toMatchObject({ ok: true, facts: { revocation } })
    }
  })

  it('is said by a responder that the authority appointed', async () => {
    const responder = await issue({ name: 'OCSP', by: middle, extended: '1.3.6.1.5.5.7.3.9' })
    const own = await responding('/delegated')
    const bytes = await answerOf(middle, own, 'revoked', { now, by: responder })
    service.answers['/delegated'] = () => bytes
    expect(await ask(await cmsOf(manifest, [own]))).toEqual({ ok: false, fault: 'revoked' })
  })

  it('is not asked when a kept signature is only looked at', async () => {
    const own = await listed('/looked')
    const bytes = await listBy(middle, [own], now)
    service.answers['/looked'] = () => bytes
    expect(await ask(await cmsOf(manifest, [own]), { online: false })).toMatchObject({ ok: true })
  })
})
