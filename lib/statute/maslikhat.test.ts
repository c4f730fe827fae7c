import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cubeRootModel, nearestCubeRoot } from './maslikhat'

describe('MS-5: the nearest whole cube root', () => {
  it.each([
    [0, 0],
    [1, 1],
    // 1.5³ = 3.375
    [3, 1],
    [4, 2],
    [8, 2],
    // 2.5³ = 15.625
    [15, 2],
    [16, 3],
    [27, 3],
    // the paper truncates these roots: 91.04, 74.02, 72.56 …
    [754_206, 91],
    [1_177_507, 106],
    [772_039, 92],
    [721_159, 90],
    [138_277, 52],
    [1e9, 1000],
    [999_999_999, 1000],
  ])('of %i is %i', (voters, root) => {
    expect(nearestCubeRoot(voters)).toBe(root)
    expect(cubeRootModel({ voters })).toMatchObject({ rule: 'MS-5', holds: true, required: root })
  })
  it('is never further than half from the root', () => {
    fc.assert(
      fc.property(fc.nat(1e9), (n) => {
        const root = nearestCubeRoot(n)
        expect((2 * root - 1) ** 3 < 8 * n || root === 0).toBe(true)
        expect((2 * root + 1) ** 3 > 8 * n).toBe(true)
        expect(nearestCubeRoot(n + 1)).toBeGreaterThanOrEqual(root)
      }),
    )
  })
})
