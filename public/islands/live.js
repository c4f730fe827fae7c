// What moves on a public page: components/ui/live/island.tsx says what the attributes mean. The page is whole without it.
let reloading

// Everyone's page changes at once: they come for it one after the other, each once for all its parts.
function reloadSoon() {
  if (reloading) return
  reloading = setTimeout(reload, Math.random() * 1500)
  addEventListener('beforeunload', waitForLink)
}
function reload() {
  removeEventListener('beforeunload', waitForLink)
  location.reload()
}
// A link followed meanwhile goes first; a download leaves the page where it is.
function waitForLink() {
  clearTimeout(reloading)
  reloading = setTimeout(reload, 30_000)
}

for (const part of document.querySelectorAll('[data-live]')) {
  const url = part.dataset.live
  const watched = part.dataset.liveReload.split(' ')
  const all = (name) => part.querySelectorAll(`[data-live-${name}]`)
  let before = JSON.stringify(watched.map((name) => JSON.parse(part.dataset.liveShown)[name]))
  let source = null
  let timer

  const show = (picture) => {
    const said = JSON.stringify(watched.map((name) => picture[name]))
    if (before !== said) reloadSoon()
    before = said
    for (const one of all('text')) {
      const text = one.dataset.liveText.replace(/\{(\w+)\}/g, (_, name) => picture[name])
      if (one.textContent !== text) one.textContent = text
    }
    for (const one of all('share')) {
      const [share, whole] = one.dataset.liveShare.split('/').map((name) => picture[name])
      one.setAttribute(one.dataset.liveAs ?? 'width', `${whole > 0 ? Math.min(100, (share / whole) * 100) : 0}%`)
    }
    for (const one of all('if')) one.hidden = !picture[one.dataset.liveIf]
    for (const one of all('unless')) one.hidden = Boolean(picture[one.dataset.liveUnless])
  }
  const linked = (yes) => {
    for (const one of all('lost')) one.hidden = yes
  }
  const later = (milliseconds, work) => {
    clearTimeout(timer)
    timer = setTimeout(work, milliseconds)
  }
  const alive = () => {
    linked(true)
    later(40_000, open)
  }

  async function look() {
    source?.close()
    if (document.hidden) return
    try {
      const answer = await fetch(url, { headers: { accept: 'application/json' }, cache: 'no-store' })
      if (answer.ok) show(await answer.json())
      linked(answer.ok)
    } catch {
      linked(false)
    }
    later(5000 + Math.random() * 2000, open)
  }
  function open() {
    source?.close()
    if (document.hidden) return
    source = new EventSource(url)
    source.onopen = alive
    source.addEventListener('beat', alive)
    source.onmessage = ({ data }) => {
      alive()
      show(JSON.parse(data))
    }
    source.onerror = () => {
      linked(false)
      later(source.readyState === EventSource.CLOSED ? 1000 : 10_000, look)
    }
    later(10_000, look)
  }
  addEventListener('online', open)
  addEventListener('offline', () => linked(false))
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) return open()
    clearTimeout(timer)
    source?.close()
  })
  open()
}
