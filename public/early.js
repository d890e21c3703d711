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

  const [first, section, id] = location.pathname.split('/').filter(Boolean)
  const territory = first?.toLowerCase()
  const own = ['about', 'privacy', 'rules', 'sign-in', 'sign-up', 'account', 'me', 'notifications', 'claim', 'admin']
  const urls = [load.texts[language].shared, '/data/places']
  let page = territory ? null : 'territories'
  if (territory && !own.includes(territory)) {
    if (!section) {
      page = 'home'
      urls.push(`/data/${territory}/home`)
    } else if (section === 'registry') {
      page = id ? 'ngo' : 'registry'
      const month = /[?&]month=(\d{4}-\d\d)(?:&|$)/.exec(location.search)?.[1]
      urls.push(id ? `/data/ngos/${id}` : `/data/${territory}/registry${month ? `/${month}` : ''}`)
    } else if (section === 'proposals' && id && id !== 'new') {
      page = 'proposal'
      // Who is signed in reads the database: more may stand there for them.
      if (!kept('signed-in')) urls.push(`/data/proposals/${id}`)
    }
  }
  const { areas, code } = load.pages[page] ?? { areas: [], code: [] }
  urls.push(...areas.map((area) => load.texts[language][area]))

  const answers = urls.map((url) => {
    const answer = fetch(url)
    // Whoever takes it over sees the failure.
    answer.catch(() => {})
    return [url, answer]
  })
  window.kopirEarly = { page, answers: new Map(answers) }

  for (const href of code) {
    const link = document.createElement('link')
    link.rel = 'modulepreload'
    link.href = href
    document.head.append(link)
  }
})()
