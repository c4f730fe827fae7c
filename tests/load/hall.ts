// npm run bench:hall: the hall's event streams, then a thousand phones that vote. Fails when either part does.
import { spawnSync } from 'node:child_process'

const parts = ['streams', 'ballots'].map((part) =>
  spawnSync(process.execPath, [...process.execArgv, `tests/load/${part}.ts`], { stdio: 'inherit' }),
)
process.exitCode = parts.every(({ status }) => status === 0) ? 0 : 1
