import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, expect, it } from 'vitest'
import { paperKindOf } from './kinds'

const folder = mkdtempSync(path.join(tmpdir(), 'jiyn-kinds-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const types = (main: string) =>
  strToU8(`<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`)
const docx = { '[Content_Types].xml': types(word), 'word/document.xml': strToU8('<w:document/>') }
const bytes = (...list: number[]) => Uint8Array.from([...list, ...new Array(64).fill(0)])
const webp = Uint8Array.from([...strToU8('RIFF'), 40, 0, 0, 0, ...strToU8('WEBPVP8 '), ...new Array(40).fill(0)])
const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52)
const idat = Uint8Array.from([...png.slice(0, 33), 0, 0, 0, 1, ...strToU8('IDAT'), ...new Array(32).fill(0)])

it.each<[string, Uint8Array, string | null]>([
  ['a PDF', strToU8('%PDF-1.7\n%âãÏÓ\n'), 'pdf'],
  ['a PNG', idat, 'png'],
  ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'jpg'],
  ['a WebP', webp, 'webp'],
  ['a Word document', zipSync(docx), 'docx'],
  ['any ZIP', zipSync({ 'a.txt': strToU8('a') }), null],
  ['a ZIP that calls itself a document', zipSync({ 'word/document.xml': strToU8('x'), 'a.exe': strToU8('MZ') }), null],
  ['a document without its text', zipSync({ '[Content_Types].xml': types(word) }), null],
  ['a spreadsheet', zipSync({ ...docx, '[Content_Types].xml': types('application/xlsx.main+xml') }), null],
  ['a document with macros', zipSync({ ...docx, 'word/vbaProject.bin': strToU8('x') }), 'macros'],
  [
    'a macro-enabled document',
    zipSync({ ...docx, '[Content_Types].xml': types('application/vnd.ms-word.document.macroEnabled.main+xml') }),
    'macros',
  ],
  [
    'one that says so in other letters of XML',
    zipSync({ ...docx, '[Content_Types].xml': types('application/vnd.ms-word.document.macro&#69;nabled.main+xml') }),
    'macros',
  ],
  [
    'one whose clean type is a remark',
    zipSync({
      ...docx,
      '[Content_Types].xml': strToU8(`<Types><!-- ContentType="${word}" --><Override ContentType="other"/></Types>`),
    }),
    null,
  ],
  [
    'one that leads to a program by another name',
    zipSync({
      ...docx,
      'word/project.bin': strToU8('x'),
      'word/_rels/document.xml.rels': strToU8(
        '<Relationships><Relationship Type="http://schemas.microsoft.com/office/2006/relationships/vba&#80;roject" Target="project.bin"/></Relationships>',
      ),
    }),
    'macros',
  ],
  ['a document that cannot be read', zipSync({ ...docx, '[Content_Types].xml': strToU8('<Types><Override') }), null],
  [
    'a document whose table of contents is a bomb',
    zipSync({ ...docx, '[Content_Types].xml': new Uint8Array(200_000_000) }),
    null,
  ],
  ['a cut document', zipSync(docx).slice(0, 90), null],
  ['a page', strToU8('<html><script>alert(1)</script>'), null],
  ['a program', bytes(0x4d, 0x5a), null],
  ['a drawing with scripts', strToU8('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), null],
  ['nothing', new Uint8Array(), null],
])('%s', async (name, content, expected) => {
  const file = path.join(folder, `${name}.pdf`)
  writeFileSync(file, content)
  expect(await paperKindOf(file)).toBe(expected)
})
