import { isLanguage } from '@kopir/texts/language'
import { startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { pageAt } from './app/addresses.ts'
import { App } from './app/app.tsx'
import { BrowserAddress } from './app/browser-address.tsx'
import { ownPathname } from './app/own-pathname.ts'
import { sendByKey } from './app/shell/send-by-key.ts'
import { pathIn } from './app/spoken-path.ts'
import { bearTranslation } from './app/translated-page.ts'
import { publishedPlaces } from './entities/territory/data/places-queries.ts'
import { readStored } from './shared/device-storage.ts'
import { isRendered } from './shared/early.ts'
import { getLanguage, setLanguage } from './shared/i18n/language.ts'
import { loadTexts } from './shared/i18n/load-texts.ts'
import { queryClient } from './shared/query/client.ts'
import { startSignInIfMarked } from './shared/sign-in/sign-in-store.ts'
import { whenIdle } from './shared/when-idle.ts'
import './styles/main.css'

async function start(): Promise<void> {
  // The page stays as it came, and says so; also where what asks the browser was not fetched.
  if (!window.kopirIsEnough) {
    window.kopirEarly?.giveUp()
    return
  }
  bearTranslation()
  sendByKey()
  startSignInIfMarked(async (uid) => (await import('./shared/kept/kept-store.ts')).claimTexts(uid))
  const asked = pageAt(pathIn(null, ownPathname(location.pathname)))
  const texts = loadTexts(getLanguage(), 'shared')
  const root = document.getElementById('root')
  if (!root) return
  const app = <App client={queryClient} router={(routes) => <BrowserAddress>{routes}</BrowserAddress>} />
  if (isRendered()) {
    const [module] = await Promise.all([asked?.page.load(), texts, queryClient.prefetchQuery(publishedPlaces)])
    const { params = {} } = asked ?? {}
    await module?.firstView?.(queryClient, {
      language: getLanguage(),
      params,
      search: new URLSearchParams(location.search),
    })
    window.kopirEarly?.putBack()
    // In slices, between which the page scrolls and links lead; what is pressed meanwhile is taken over at once.
    startTransition(() => {
      hydrateRoot(root, app)
    })
    window.kopirEarly?.doAgain()
  } else {
    await Promise.all([asked?.page.preload(), texts])
    createRoot(root).render(app)
  }
  whenIdle(() => {
    void followChoice()
    void helpHands()
  })
}

/** The language chosen on this device by somebody whose browser keeps no cookie of it. */
async function followChoice(): Promise<void> {
  const chosen = readStored<string>('language')
  if (pathIn(null, location.pathname) !== location.pathname) return
  if (isLanguage(chosen)) await setLanguage(chosen)
}

/** What helps hands on the way comes after the page; without its code the page works as the browser has it. */
async function helpHands(): Promise<void> {
  try {
    const { keepFocus, readAhead } = await import('./app/shell/hands.ts')
    keepFocus()
    readAhead(queryClient)
  } catch (error) {
    console.warn(error)
  }
}

start().catch((error: unknown) => {
  console.error(error)
  window.kopirEarly?.giveUp()
  window.addEventListener('online', () => location.reload(), { once: true })
})
