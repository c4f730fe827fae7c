import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openArchive, unpack } from './archive'

async function textOf(file: Uint8Array, name: string, most?: number) {
  let text = ''
  for await (const piece of unpack(openArchive(file), name, most)) text += piece
  return text
}

const long = 'Қазақстан '.repeat(50_000)

describe('an archive', () => {
  test.each([0, 9] as const)('gives back what was packed at level %d', async (level) => {
    const file = zipSync({ 'a/b.xml': strToU8(long), 'c.xml': strToU8('') }, { level })
    expect(await textOf(file, 'a/b.xml')).toBe(long)
    expect(await textOf(file, 'c.xml')).toBe('')
  })

  test('is found behind a comment', async () => {
    const file = zipSync({ 'a.xml': [strToU8('x'), { comment: 'one' }] }, { comment: 'two' })
    expect(await textOf(file, 'a.xml')).toBe('x')
  })

  test('that unpacks to more than it may is refused on the way', async () => {
    const file = zipSync({ 'a.xml': new Uint8Array(20 * 1024 * 1024) })
    expect(file.length).toBeLessThan(100_000)
    await expect(textOf(file, 'a.xml', 1024 * 1024)).rejects.toMatchObject({ code: 'roll.fileInflated' })
  })

  test('without the part asked for is broken', async () => {
    await expect(textOf(zipSync({}), 'a.xml')).rejects.toMatchObject({ code: 'roll.fileBroken' })
  })

  test('with any byte of its directory or data changed is read, or broken, but never a defect', async () => {
    const file = zipSync({ 'a.xml': strToU8('<a>Қазақстан</a>') })
    for (let at = 0; at < file.length; at++) {
      const changed = file.slice()
      changed[at] = (changed[at] ?? 0) ^ 0xff
      const outcome = await textOf(changed, 'a.xml').catch((error: { code?: string }) => error.code ?? error)
      if (outcome !== 'roll.fileBroken') expect(typeof outcome, `byte ${at}`).toBe('string')
    }
  })
})
