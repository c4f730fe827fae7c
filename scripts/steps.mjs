// One line a step, with its time; while steps run, a terminal shows them on a single line that is drawn again and again. Built-ins only.
import { say, seconds } from './say.mjs'

const terminal = Boolean(process.stdout.isTTY)
const running = new Map()
let timer

const bar = (share) => {
  const filled = Math.round(share * 20)
  return `${'█'.repeat(filled)}${'░'.repeat(20 - filled)} ${String(Math.floor(share * 100)).padStart(3)} %`
}

function draw() {
  if (!terminal) return
  const now = performance.now()
  const parts = [...running.values()].map(({ title, begun, share }) =>
    share === undefined ? `${title} ${seconds(now - begun)}` : `${title} ${bar(share)}`,
  )
  process.stdout.write(`\r\x1b[K${parts.join(' · ').slice(0, (process.stdout.columns ?? 80) - 1)}`)
}

export function line(text) {
  process.stdout.write(`${terminal ? '\r\x1b[K' : ''}${text}\n`)
}

/**
 * Runs `work(progress)` as a step named by `steps.<name>` in cli.json and prints its line. `progress(done, total)` moves its bar;
 * the text that `work` answers with stands beside the title, as does the `note` of an answer `{ note, failed }`.
 */
export async function step(name, work) {
  const state = { title: say(`steps.${name}`), begun: performance.now(), share: undefined }
  running.set(name, state)
  timer ??= terminal ? setInterval(draw, 250) : undefined
  draw()
  const finish = (mark, note) => {
    running.delete(name)
    const title = note ? `${state.title}: ${note}` : state.title
    line(`${mark} ${title.padEnd(48)} ${seconds(performance.now() - state.begun).padStart(8)}`)
    if (running.size === 0) {
      clearInterval(timer)
      timer = undefined
    }
  }
  try {
    const answer = await work((done, total) => {
      state.share = total > 0 ? Math.min(1, done / total) : undefined
    })
    finish(answer?.failed ? '✗' : '✓', typeof answer === 'string' ? answer : answer?.note)
  } catch (error) {
    finish('✗', '')
    throw error
  }
}
