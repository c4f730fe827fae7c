import type { Translate } from '@/lib/platform/i18n/translator'
import { part } from './hands'
import { expect, type Page } from './journey'

/**
 * Sees on a decision's page these steps of its course, in their order, as far as the words go that depend on nobody's
 * name and on no day: the maslikhat's session is its seventh, the report of 60 %.
 */
export async function readsThread(
  reader: Page,
  t: (namespace: string) => Translate,
  course: readonly string[],
): Promise<void> {
  const steps = part(reader, t('course')('title')).getByRole('listitem')
  await expect(steps).not.toHaveCount(0)
  const told = await steps.allTextContents()
  const rest = { name: '¤', day: '¤', for: '¤', present: '¤', percent: 60, part: 1, count: 1 }
  const begins = course.map((kind) => {
    const number = kind === 'scheduled' || kind === 'discussed' ? 7 : '¤'
    return t('course')(`step.${kind}`, { ...rest, number }).split('¤')[0] ?? ''
  })
  const places = begins.map((words) => told.findIndex((one) => one.includes(words.trim())))
  expect(places, told.join('\n')).not.toContain(-1)
  expect(places).toEqual([...places].sort((one, other) => one - other))
}
