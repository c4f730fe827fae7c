import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cmsOf, type Identity, issue, nationalOf } from '../../factories/authority'
import { type Court, court, IIN, manifest, now, other } from '../../factories/judging'

let middle: Identity
let signer: Identity
let service: Court['service']
let ask: Court['ask']
beforeAll(async () => {
  ;({ middle, signer, service, ask } = await court())
}, 60_000)
afterAll(() => service.close())
beforeEach(() => {
  for (const path of Object.keys(service.answers)) delete service.answers[path]
})

describe('the national algorithm (GOST 34.310)', () => {
  it('beside a signature that can be reckoned spares it nothing', async () => {
    const decoy = nationalOf(await issue({ name: 'Б', by: middle }))
    const ended = await issue({ name: 'А', iin: IIN, by: middle, until: new Date(now.getTime() - 1000) })
    expect(await ask(await cmsOf(manifest, [ended, decoy]))).toEqual({ ok: false, fault: 'expired' })
    const forged = await issue({ name: 'А', iin: IIN, by: await issue({ name: 'ҰКО' }) })
    expect(await ask(await cmsOf(other, [forged, decoy]))).toEqual({ ok: false, fault: 'otherBytes' })
    // And takes the word of this portal away from the whole.
    expect(await ask(await cmsOf(manifest, [signer, decoy]))).toMatchObject({ ok: true, facts: { verified: null } })
  })

  const said = (number: string, more: object = {}, valid = true) =>
    JSON.stringify({ valid, signers: [{ certificates: [{ subject: { iin: number }, ...more }, { subject: {} }] }] })
  const iin = (number: string) => said(number)
  const trust = () => ({ roots: [], ncanode: service.url })
  let cms: Uint8Array
  beforeAll(async () => {
    cms = await cmsOf(manifest, [nationalOf(signer)])
  })

  it('is kept as not verified where no NCANode is named', async () => {
    expect(await ask(cms)).toMatchObject({ ok: true, facts: { algorithm: 'GOST', verified: null, revocation: null } })
    const theirs = await cmsOf(manifest, [nationalOf(await issue({ name: 'Б', iin: '850202400018', by: middle }))])
    expect(await ask(theirs)).toEqual({ ok: false, fault: 'wrongSigner' })
  })

  it('is verified by NCANode, which is given the signed bytes where they do not lie within', async () => {
    let asked: { cms?: string; data?: string } = {}
    service.answers['/cms/verify'] = (body) => {
      asked = JSON.parse(body.toString())
      return iin(IIN)
    }
    expect(await ask(cms, { trust: trust() })).toMatchObject({ ok: true, facts: { verified: 'ncanode' } })
    expect(asked).toMatchObject({
      cms: Buffer.from(cms).toString('base64'),
      data: Buffer.from(manifest).toString('base64'),
    })
    const attached = await cmsOf(manifest, [nationalOf(signer)], { attached: true })
    expect(await ask(attached, { trust: trust() })).toMatchObject({ ok: true })
    expect(asked.data).toBeUndefined()
    const elsewhere = await cmsOf(other, [nationalOf(signer)], { attached: true })
    expect(await ask(elsewhere, { trust: trust() })).toEqual({ ok: false, fault: 'otherBytes' })
  })

  it.each([
    ['found invalid', '{"valid":false,"signers":[]}', 'broken'],
    ['found to be taken back', said(IIN, { revocations: [{ revoked: true, by: 'OCSP' }] }, false), 'revoked'],
    ['found to be another person’s', iin('850202400018'), 'wrongSigner'],
    ['answered with nonsense', '<html>', 'away'],
    ['answered with too much', 'x'.repeat(600_000), 'away'],
  ])('is refused when %s', async (_, answer, fault) => {
    service.answers['/cms/verify'] = () => answer
    expect(await ask(cms, { trust: trust() })).toEqual({ ok: false, fault })
  })

  it.each([
    ['OCSP', 'ocsp'],
    ['CRL', 'crl'],
    ['a guess', null],
  ])('says of revocation what the service says: %s', async (by, revocation) => {
    service.answers['/cms/verify'] = () => said(IIN, { revocations: [{ revoked: false, by }] })
    expect(await ask(cms, { trust: trust() })).toMatchObject({ ok: true, facts: { verified: 'ncanode', revocation } })
  })

  it('is refused while the service is away', async () =>
    expect(await ask(cms, { trust: { roots: [], ncanode: 'http://127.0.0.1:1' } })).toEqual({
      ok: false,
      fault: 'away',
    }))
})
