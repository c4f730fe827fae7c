import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { streetKey } from './street'

describe('a street’s name for comparing', () => {
  it.each([
    ['Абай', 'абай көшесі', 'АБАЙ', ' ул. Абай ', 'улица «Абай»', 'көш.Абай', 'Абай к-сі'],
    ['пер. Школьный', 'Школьный переулок', 'ШКОЛЬНЫЙ ПЕР', 'Школьный тұйық көшесі'],
    ['Жеңіс даңғылы', 'пр-т Жеңіс', 'проспект  Жеңіс'],
    ['мкр. Көктем', 'Көктем шағын ауданы', 'Көктем м-н', 'микрорайон Көктем'],
    ['Королёв', 'ул. Королев'],
    ['1-ші Мамыр', '1‑ші мамыр көшесі'],
  ])('%s is the same as %s …', (first, ...others) => {
    expect(new Set(others.map(streetKey))).toEqual(new Set([streetKey(first)]))
  })

  it('keeps apart what only looks alike', () => {
    const all = ['Абай', 'Абая', 'пер. Абай', 'Абай даңғылы', 'мкр. Абай', 'Улан', 'Плоская', 'Переулков']
    expect(new Set(all.map(streetKey)).size).toBe(all.length)
    expect(streetKey('Ұлан')).toBe('ұлан')
  })

  it('of nothing is nothing, and a kind alone is a name', () => {
    expect([null, '', ' . '].map(streetKey)).toEqual(['', '', ''])
    expect(streetKey('Проспект')).toBe('проспект')
  })

  it('is the same before or after its kind, in capitals and with spaces', () => {
    const kinds = [
      ['көшесі', 'ул.', 'улица', ''],
      ['пер.', 'тұйық көшесі'],
      ['пр-т', 'даңғылы'],
      ['мкр.', 'шағын ауданы', 'м-н'],
    ]
    const way = fc
      .constantFrom(...kinds)
      .chain((forms) => fc.tuple(fc.constantFrom(...forms), fc.constantFrom(...forms)))
    const name = fc.constantFrom('Абай', 'Мағжан Жұмабаев', '8 наурыз', '1-ші Мамыр', 'Королёв')
    const written = fc.tuple(fc.boolean(), fc.boolean(), fc.constantFrom(' ', '  '))
    const write = (one: string, kind: string, [after, loud, gap]: [boolean, boolean, string]) => {
      const text = after ? one + gap + kind : kind + gap + one
      return loud ? text.toUpperCase() : text
    }
    fc.assert(
      fc.property(name, way, written, written, (one, [kind, same], a, b) => {
        expect(streetKey(write(one, kind, a))).toBe(streetKey(write(one, same, b)))
      }),
    )
  })
})
