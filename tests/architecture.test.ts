import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { commands, isolation, permissions } from './architecture/commands'
import { barrels, cycles, direction, prisma, pureImports } from './architecture/imports'
import { commandLine, refusals, sameKeys, usedKeys } from './architecture/messages'
import { clock, defaults, directives, purity, silence } from './architecture/purity'
import { repository } from './architecture/tree'
import { features, layers, names, sameNouns, sizes, sizesOverall, top } from './architecture/vocabulary'
import { words } from './architecture/words'

const house = repository(fileURLToPath(new URL('..', import.meta.url)))

describe('the house', () => {
  it.each([
    ['has only its folders at the top', top],
    ['has four layers in lib', layers],
    ['names its files by what they are', names],
    ['keeps a feature to the closed list of files', features],
    ['spells a noun the same everywhere', sameNouns],
    ['keeps files short', sizes],
    ['keeps most files shorter', sizesOverall],
    ['imports one way', direction],
    ['keeps packages out of the pure layers', pureImports],
    ['touches the database in three places only', prisma],
    ['has no cycles', cycles],
    ['has no barrels', barrels],
    ['keeps clock and chance out of the pure layers', purity],
    ['hands time down', clock],
    ['runs only leaves in the browser and only actions by POST', directives],
    ['exports by name', defaults],
    ['silences nothing', silence],
    ['gives each command a permission, a ledger event and a test', commands],
    ['permits only what a command does', permissions],
    ['lets no row point into another okrug', isolation],
    ['says the same in three languages', sameKeys],
    ['says only what is written', usedKeys],
    ['has a sentence for each refusal', refusals],
    ['has a sentence for each fault of the command line', commandLine],
    ['keeps words in the message files', words],
  ])('%s', (_, rule) => {
    expect(rule(house)).toEqual([])
  })
})
