// Runs before the bundle: the kept appearance before the first paint, and the data of a first page while code loads.
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
  const language = kept('language')
  if (language) root.lang = language

  const [territory, section, id] = location.pathname.split('/').filter(Boolean)
  const own = ['about', 'privacy', 'sign-in', 'sign-up', 'account', 'me', 'notifications', 'claim', 'admin']
  const urls = ['/data/places']
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

  window.kopirEarly = new Map(
    urls.map((url) => {
      const answer = fetch(url)
      // Whoever takes it over sees the failure.
      answer.catch(() => {})
      return [url, answer]
    }),
  )

  const chunks = JSON.parse(document.getElementById('route-chunks')?.textContent || '{}')
  for (const href of chunks[page] ?? []) {
    const link = document.createElement('link')
    link.rel = 'modulepreload'
    link.href = href
    document.head.append(link)
  }
})()
