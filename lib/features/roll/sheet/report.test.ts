import { expect, test } from 'vitest'
import { reportLine } from './report'

test.each([
  [[2, 'Ахметов', ''], '"2";"Ахметов";""\r\n'],
  [['a"b', 'c;d'], '"a""b";"c;d"\r\n'],
  [['=1+1', '+7', '-x', '@y', '\tz'], '"\'=1+1";"\'+7";"\'-x";"\'@y";"\'\tz"\r\n'],
])('%j', (cells, line) => expect(reportLine(cells)).toBe(line))
