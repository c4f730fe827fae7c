import { expect, it } from 'vitest'
import { barcode, type Drawn, qrCode } from './draw'

/** Which modules of a drawn code are dark, row by row. */
function modulesOf({ width, height, path }: Drawn): string[] {
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => '0'))
  for (const [, x = '', y = '', run = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let i = 0; i < Number(run); i++) (rows[Number(y)] as string[])[Number(x) + i] = '1'
  return rows.map((row) => row.join(''))
}

/** The bars of these digits as bwip-js 4.11.4, another implementation, draws them. */
const bars =
  '110100111001011001110010001011000111000101101101100110011011001100101100111001000101100011101101000110110111101100011101011'

it('a barcode is Code 128 of its digits between ten quiet modules', () => {
  expect(modulesOf(barcode('1234560000123457'))).toEqual([`0000000000${bars}0000000000`])
})

it('another number is another barcode', () => {
  expect(barcode('1234560000123465').path).not.toBe(barcode('1234560000123457').path)
})

it('a QR code of a card is of the smallest version, with its three corners and a quiet zone of four', () => {
  const rows = modulesOf(qrCode('J59503000012346'))
  expect([rows.length, new Set(rows.map((row) => row.length))]).toEqual([29, new Set([29])])
  expect(rows.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => '0'.repeat(29)))
  const corner = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111']
  for (const [x, y] of [
    [4, 4],
    [18, 4],
    [4, 18],
  ] as const)
    expect(rows.slice(y, y + 7).map((row) => row.slice(x, x + 7))).toEqual(corner)
})
