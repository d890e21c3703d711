import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { pages } from './app/pages.ts'
import { bearTranslation } from './app/translated-page.ts'
import { earlyPage } from './shared/early.ts'
import { getLanguage } from './shared/i18n/language.ts'
import { loadTexts } from './shared/i18n/load-texts.ts'
import { startSignInIfMarked } from './shared/sign-in/sign-in-store.ts'
import { whenIdle } from './shared/when-idle.ts'
import './styles/main.css'

async function start(): Promise<void> {
  bearTranslation()
  startSignInIfMarked(async (uid) => (await import('./shared/kept/kept-store.ts')).claimTexts(uid))
  const page = Object.entries(pages).find(([name]) => name === earlyPage())?.[1]
  await Promise.all([loadTexts(getLanguage(), 'shared'), page?.preload()])
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<App />)
  whenIdle(() => void helpHands())
}

/** What helps the keyboard comes after the page; without its code the page works as the browser has it. */
async function helpHands(): Promise<void> {
  try {
    const { keepFocus } = await import('./app/shell/focus-keeper.ts')
    const { sendByKey } = await import('./app/shell/send-by-key.ts')
    keepFocus()
    sendByKey()
  } catch (error) {
    console.warn(error)
  }
}

start().catch((error: unknown) => {
  console.error(error)
  // There is no text of the product yet: index.html brings these words itself.
  document.getElementById('trouble')?.removeAttribute('hidden')
  window.addEventListener('online', () => location.reload(), { once: true })
})
