// Stands in index.html itself and runs before anything is painted: the appearance that was chosen, and, in a page that
// came without content, its language. What is pressed or typed before the product
// answers is kept for it. Its hash is in firebase.json: the build says when it has to change.
;(() => {
  // Written, so that nothing of the product runs before it.
  if (!Array.prototype.toSorted) document.write('<script src="/polyfills.js"></script>')
  const kept = (key) => {
    try {
      return JSON.parse(localStorage.getItem(`kopir.${key}`))
    } catch {
      return null
    }
  }
  const root = document.documentElement
  // The page came as who has no program reads it.
  delete root.dataset.alone
  const theme = kept('theme')
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme

  // Room for the rail of who works here: it comes when it is known who they are.
  if (kept('railed')) root.dataset.railed = ''

  /** Presses on what only the product answers, and what was typed or chosen: a link leads by itself. */
  const pressed = new Set()
  const changed = new Map()
  const keepPress = ({ target }) => {
    const control = target.closest?.('button[type=button], summary')
    if (control) pressed.add(control)
  }
  const keepChange = ({ target }) => changed.set(target, null)
  let sent = null
  const keepSending = (event) => {
    event.preventDefault()
    sent = event.target
    if (event.submitter) pressed.add(event.submitter)
  }
  /** A script of the entry, or what it imports, could not be fetched: it never runs, and nobody else hears of it. */
  const seeFailure = ({ target }) => {
    if (target.type !== 'module') return
    early.giveUp()
    addEventListener('online', () => location.reload(), { once: true })
  }
  const keepers = [
    ['submit', keepSending],
    ['click', keepPress],
    ['input', keepChange],
    ['error', seeFailure],
  ]
  for (const [type, keeper] of keepers) addEventListener(type, keeper, true)
  const leaveAll = () => {
    for (const [type, keeper] of keepers) removeEventListener(type, keeper, true)
  }

  const standAlone = () => {
    root.dataset.alone = ''
    // There is no text of the product: index.html brings these words itself.
    const trouble = document.getElementById('trouble')
    if (trouble) trouble.hidden = false
    // The browser, which has JavaScript, read what stands in it as mere text.
    for (const words of document.querySelectorAll('noscript'))
      if (!words.closest('.first-paint')) words.outerHTML = words.textContent
    // What only the product takes is hidden now; a search was sent in vain.
    if (sent && sent.getClientRects().length > 0) sent.submit()
    sent = null
  }

  const early = {
    /** The product does not come: the page is the browser's, as it is without JavaScript. */
    giveUp() {
      leaveAll()
      if (document.readyState === 'loading') addEventListener('DOMContentLoaded', standAlone)
      else standAlone()
    },
    /** The product comes now: it finds every field as the server wrote it. */
    putBack() {
      leaveAll()
      for (const field of changed.keys()) {
        changed.set(field, field.value)
        if (field.type === 'checkbox') field.checked = field.defaultChecked
        else if (field.options) for (const option of field.options) option.selected = option.defaultSelected
        else field.value = field.defaultValue
      }
    },
    /** The product is there: what was done before is done again. */
    doAgain() {
      for (const [field, value] of changed) {
        if (field.type === 'checkbox') pressed.add(field)
        else {
          const tell = (type) => field.dispatchEvent(new Event(type, { bubbles: true }))
          // React takes the part of the page over that the field is in, and remembers it as it came.
          tell('input')
          // Past what it remembers: it asks whether the value is another one.
          Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, value)
          tell('input')
          tell('change')
        }
      }
      for (const control of pressed) if (control.isConnected) control.click()
    },
  }
  window.kopirEarly = early
  if ('rendered' in root.dataset) return

  const prefix = /^\/(kk|ru|en)(?=\/|$)/.exec(location.pathname)?.[1]
  const wished = [prefix, kept('language'), ...navigator.languages.map((tag) => tag.toLowerCase().split('-')[0])]
  root.lang = wished.find((wish) => wish === 'kk' || wish === 'ru' || wish === 'en') ?? 'ru'
})()
