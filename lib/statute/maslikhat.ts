import { type Verdict, verdict } from './verdict'

/** The whole number nearest to a cube root. A half cannot occur: (2r+1)³ is odd and 8n even. */
export function nearestCubeRoot(n: number): number {
  let root = Math.round(Math.cbrt(n))
  while (root ** 3 > n) root -= 1
  while ((root + 1) ** 3 <= n) root += 1
  return 8 * n > (2 * root + 1) ** 3 ? root + 1 : root
}

/** MS-5: the size a representative body would have by the cube-root model. A model and not a law, so it always holds. */
export function cubeRootModel({ voters }: { voters: number }): Verdict {
  const required = nearestCubeRoot(voters)
  return verdict('MS-5', 'holds', { voters, required }, { holds: true, required })
}
