// npm run registry:import -- FILE [--allow-closing]: brings the registry of units to what the official classifier says.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { operator } from '@/lib/access/actor'
import type { Fault } from '@/lib/features/okrugs/classifier/faults'
import { importUnits } from '@/lib/features/okrugs/commands/import-units'
import { now } from '@/lib/platform/clock/clock'
import { db } from '@/lib/platform/db/client'
import { isLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

// As scripts/say.mjs: the terminal's language, English in every other locale.
const wish = (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '').slice(0, 2).toLowerCase()
const t = translator(isLocale(wish) ? wish : 'en', 'registry')

function tell(sentence: string, code: 1 | 2 = 1): number {
  console.error(sentence)
  return code
}

function bar(stored: number, total: number): void {
  if (!process.stderr.isTTY) return
  const width = 30
  const filled = Math.round((width * stored) / total)
  const line = `${t('progress')} ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${stored}/${total}`
  process.stderr.write(`\r${line}${stored === total ? '\n' : ''}`)
}

const inWords = ({ line, column, reason, params }: Fault) =>
  `  ${column ? t('placeInColumn', { line, column }) : t('place', { line })}: ${t(`fault.${reason}`, params)}.`

async function bring(file: string, allowClosing: boolean): Promise<number> {
  // npm runs scripts in the project's folder; the file is named from where the user stands.
  const bytes = await readFile(path.resolve(process.env.INIT_CWD ?? '', file))
  const began = performance.now()
  const outcome = await importUnits({ actor: operator, now: now() }, { bytes, allowClosing }, bar)
  if (outcome.ok) {
    const { added, changed, unchanged, closed } = outcome
    const seconds = Math.round((performance.now() - began) / 100) / 10
    console.log(t('done', { file, added, changed, unchanged, closed, seconds }))
    return 0
  }
  if (!('faults' in outcome)) return tell(t(outcome.code.replace('okrugs.', ''), outcome.params))
  const { faults, total } = outcome
  tell(t('badFile', { file, total }))
  for (const fault of faults) tell(inWords(fault))
  return total > faults.length ? tell(t('shown', { shown: faults.length, total })) : 1
}

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { 'allow-closing': { type: 'boolean' } },
  })
  const [file, ...rest] = positionals
  if (!file || rest.length > 0) return tell(t('usage'), 2)
  try {
    return await bring(file, values['allow-closing'] ?? false)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return tell(t('noFile', { file }))
    if (code?.startsWith('E')) return tell(t('unreadable', { file, reason: message }))
    return tell(t('noDatabase', { reason: message.split('\n').at(-1) ?? message }))
  } finally {
    await db.$disconnect()
  }
}

process.exitCode = await main().catch((error: NodeJS.ErrnoException) => {
  if (error.code?.startsWith('ERR_PARSE_ARGS')) return tell(t('usage'), 2)
  throw error
})
