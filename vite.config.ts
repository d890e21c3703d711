import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { firstLoad } from './vite/first-load.ts'

const localSuite = process.env.KOPIR_SUITE ?? 'http://127.0.0.1:4173'

/** What every page needs, in one file that stays cached when only our own code changes. */
const base = /node_modules\/(react|react-dom|scheduler|react-router|@tanstack\/(react-query|query-core))\//

export default defineConfig({
  // First-load writes the names of chunks and texts into index.html, before Vite's own plugins finish it.
  plugins: [firstLoad(), tailwindcss(), react()],
  server: {
    port: 5173,
    strictPort: true,
    proxy: { '/data': localSuite, '/__': localSuite },
  },
  build: {
    target: 'es2022',
    manifest: true,
    // Firestore is one large package that only live and written pages load.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'base', test: base }] } },
    },
  },
})
