import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EMPTY_ROOT, leaf, proofOf, rootOf, verifyInclusion } from './merkle'

const leavesOf = (count: number) => Array.from({ length: count }, (_, row) => leaf({ row }))
const hex = (...parts: (string | Buffer)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')

describe('a Merkle root', () => {
  test('of nothing is the hash of nothing', () => {
    expect(rootOf([])).toBe(EMPTY_ROOT)
    expect(EMPTY_ROOT).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  test('of one row is its leaf, prefixed with 0', () => {
    expect(rootOf(leavesOf(1))).toBe(hex(Buffer.from([0]), '{"row":0}'))
  })

  test('of three rows is the tree of RFC 6962 over the sorted leaves', () => {
    const [a, b, c] = leavesOf(3)
      .toSorted()
      .map((text) => Buffer.from(text, 'hex')) as [Buffer, Buffer, Buffer]
    const pair = Buffer.from(hex(Buffer.from([1]), a, b), 'hex')
    expect(rootOf(leavesOf(3))).toBe(hex(Buffer.from([1]), pair, c))
  })

  test('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(leavesOf(20), { minLength: 20 }), (leaves) => {
        expect(rootOf(leaves)).toBe(rootOf(leavesOf(20)))
      }),
    )
  })

  test('changes when a row is added, dropped, altered or doubled', () => {
    const leaves = leavesOf(9)
    const roots = [
      leaves,
      leavesOf(10),
      leaves.slice(1),
      [...leaves.slice(1), leaf({ row: 99 })],
      [...leaves, leaf({ row: 0 })],
    ]
    expect(new Set(roots.map(rootOf)).size).toBe(roots.length)
  })

  test('refuses a row without a canonical form', () => {
    expect(() => leaf({ share: 0.5 })).toThrow(/row\.share is not a whole number/)
  })
})

describe('a proof of inclusion', () => {
  test('holds for every row of every size', () => {
    for (let size = 1; size <= 40; size++) {
      const leaves = leavesOf(size)
      const root = rootOf(leaves)
      for (const of of leaves) expect(verifyInclusion(root, of, proofOf(leaves, of)!)).toBe(true)
    }
  })

  test('does not exist for a row that is not there', () => expect(proofOf(leavesOf(5), leaf({ row: 5 }))).toBeNull())

  test('does not hold for another row, root, place or path', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(), (size, pick) => {
        const leaves = leavesOf(size)
        const root = rootOf(leaves)
        const of = leaves[pick % size]!
        const proof = proofOf(leaves, of)!
        expect(verifyInclusion(root, leaf({ row: -1 }), proof)).toBe(false)
        expect(verifyInclusion(EMPTY_ROOT, of, proof)).toBe(false)
        expect(verifyInclusion(root, of, { ...proof, path: proof.path.slice(1) })).toBe(false)
        expect(verifyInclusion(root, of, { ...proof, path: [...proof.path, of] })).toBe(false)
        expect(verifyInclusion(root, of, { ...proof, index: size })).toBe(false)
        expect(verifyInclusion(root, of, { ...proof, index: -1 })).toBe(false)
      }),
    )
  })

  test('cannot pass a node off as a leaf', () => {
    const leaves = leavesOf(4).toSorted()
    const pair = rootOf(leaves.slice(0, 2))
    const root = rootOf(leaves)
    // As a "leaf" of a tree of two the inner node would verify, were its value a hash of something with prefix 0.
    expect(verifyInclusion(root, pair, { index: 0, size: 4, path: [rootOf(leaves.slice(2))] })).toBe(false)
  })
})
