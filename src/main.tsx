import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { startSessionIfMarked } from './shared/session/session-store.ts'
import './styles/main.css'

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
startSessionIfMarked()
