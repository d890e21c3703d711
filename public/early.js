// Runs before the bundle: the kept appearance and language before the first paint, and what the first page needs, asked
// for while the code is still on its way.
;(() => {
  const kept = (key) => {
    try {
      return JSON.parse(localStorage.getItem(`kopir.${key}`))
    } catch {
      return null
    }
  }
  const root = document.documentElement
  const theme = kept('theme')
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme

  const load = JSON.parse(document.getElementById('first-load').textContent)
  const wished = [kept('language'), ...navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase())]
  const language = wished.find((wish) => wish in load.texts) ?? 'ru'
  root.lang = language

  const [territory, section, id] = location.pathname.split('/').filter(Boolean)
  const own = ['about', 'privacy', 'sign-in', 'sign-up', 'account', 'me', 'notifications', 'claim', 'admin']
  const urls = [load.texts[language].first, '/data/places']
  let page = territory ? null : 'territories'
  if (territory && !own.includes(territory)) {
    if (!section) {
      page = 'home'
      urls.push(`/data/${territory}/home`)
    } else if (section === 'registry') {
      page = id ? 'ngo' : 'registry'
      urls.push(id ? `/data/ngos/${id}` : `/data/${territory}/registry`)
    }
  }

  const answers = urls.map((url) => {
    const answer = fetch(url)
    // Whoever takes it over sees the failure.
    answer.catch(() => {})
    return [url, answer]
  })
  window.kopirEarly = { page, answers: new Map(answers) }

  for (const href of load.pages[page] ?? []) {
    const link = document.createElement('link')
    link.rel = 'modulepreload'
    link.href = href
    document.head.append(link)
  }
})()
