import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { pages } from './app/pages.ts'
import { earlyPage } from './shared/early.ts'
import { getLanguage } from './shared/i18n/language.ts'
import { loadTexts } from './shared/i18n/load-texts.ts'
import { startSessionIfMarked } from './shared/session/session-store.ts'
import './styles/main.css'

async function start(): Promise<void> {
  startSessionIfMarked()
  const page = Object.entries(pages).find(([name]) => name === earlyPage())?.[1]
  await Promise.all([loadTexts(getLanguage(), 'first'), page?.preload()])
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<App />)
}

start().catch((error: unknown) => {
  console.error(error)
  // There is no text of the product yet: index.html brings these words itself.
  document.getElementById('trouble')?.removeAttribute('hidden')
  window.addEventListener('online', () => location.reload(), { once: true })
})
