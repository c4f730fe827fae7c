import { expect, it } from 'vitest'
import { manifestOf, manifestText, signedFiles } from './manifest'

const protocol = { act: '595030000-A-2026-001', data: 'd'.repeat(64) }
const made = signedFiles().map((name, i) => ({ name, sha256: String(i).repeat(64) }))

it('names the act, its data and both languages in both copies, whatever else was made', () => {
  const docx = { name: 'kk.full.docx', sha256: 'f'.repeat(64) }
  const manifest = manifestOf(protocol, [docx, ...made].reverse())
  expect(manifest).toEqual({ ...protocol, files: Object.fromEntries(made.map(({ name, sha256 }) => [name, sha256])) })
})

it.each(signedFiles())('is none while %s is not made', (missing) => {
  expect(
    manifestOf(
      protocol,
      made.filter(({ name }) => name !== missing),
    ),
  ).toBeNull()
  expect(
    manifestOf(
      protocol,
      made.map((one) => (one.name === missing ? { ...one, sha256: null } : one)),
    ),
  ).toBeNull()
})

it('has the same bytes in whatever order it was put together', () => {
  const manifest = manifestOf(protocol, made)
  if (!manifest) throw new Error('no manifest')
  const turned = {
    files: Object.fromEntries(Object.entries(manifest.files).reverse()),
    data: manifest.data,
    act: manifest.act,
  }
  expect(manifestText(turned as typeof manifest)).toBe(manifestText(manifest))
  expect(manifestText(manifest)).toMatch(/^\{"act":"595030000-A-2026-001","data":"d{64}","files":\{"kk\.full\.pdf":/)
})

it('names of a note its number and its own two PDFs', () => {
  const notes = ['c2.kk.pdf', 'c2.ru.pdf'].map((name) => ({ name, sha256: 'e'.repeat(64) }))
  const note = { ...protocol, correction: 2 }
  expect(manifestOf(note, made)).toBeNull()
  const files = { 'c2.kk.pdf': 'e'.repeat(64), 'c2.ru.pdf': 'e'.repeat(64) }
  expect(manifestOf(note, [...made, ...notes])).toEqual({ ...note, files })
})
