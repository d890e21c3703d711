import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { buildTarget } from './vite/browsers.ts'
import { chunkOf } from './vite/chunks.ts'
import { firstLoad } from './vite/first-load.ts'
import { oldestSyntax } from './vite/oldest-syntax.ts'
import { unusedComponents } from './vite/unused-components.ts'
import { worker } from './vite/worker.ts'

const localSuite = process.env.KOPIR_SUITE ?? 'http://127.0.0.1:4173'

/** What functions answer beside the pages. */
const asked = Object.fromEntries(
  ['/call', '/data', '/feeds', '/picture', '/sitemap.', '/__'].map((path) => [path, localSuite]),
)

export default defineConfig({
  // First-load writes the names of chunks and texts into index.html, before Vite's own plugins finish it.
  plugins: [firstLoad(), tailwindcss(), react(), unusedComponents(), worker()],
  server: {
    port: 5173,
    strictPort: true,
    proxy: asked,
  },
  worker: { plugins: () => [oldestSyntax()] },
  build: {
    target: buildTarget,
    // They stand in the document: no part of the program brings them a second time.
    cssCodeSplit: false,
    // What is inlined the content security policy does not let in.
    assetsInlineLimit: 0,
    // Few files hold a page: a list of what each needs would cost every first load more than it saves.
    modulePreload: { polyfill: false, resolveDependencies: () => [] },
    // Firestore is one large package that only live and written pages load.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // A piece brings along what it imports only where it is itself grouped.
          includeDependenciesRecursively: false,
          groups: [{ name: chunkOf }],
        },
      },
    },
  },
})
