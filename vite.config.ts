import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { buildTarget } from './vite/browsers.ts'
import { firstLoad } from './vite/first-load.ts'
import { unusedComponents } from './vite/unused-components.ts'

const localSuite = process.env.KOPIR_SUITE ?? 'http://127.0.0.1:4173'

/** What every page needs, in one file that stays cached when only our own code changes. */
const base = /node_modules\/(react|react-dom|scheduler|react-router|@tanstack\/(react-query|query-core))\//
/** What of it only some pages ask for. */
const notForAll =
  /\/(queriesObserver|useQueries|infiniteQueryObserver|useInfiniteQuery|mutationObserver|useMutation)\.js$/

/** What the pages that people open first share, small pieces all: in one file they weigh less than in one each. */
const firstPages = [
  'texts/src/(messages|texts|collation|format-date|format-number|error-words|in-sentence)',
  'domain/src/(language|domain-error|time/(civil-date|place-clock))',
  'src/shared/(app-error|device-storage|filtered-path|load-code|query/fetch-json|clock/[\\w-]+|i18n/[\\w-]+)',
  'src/shared/ui/(badge|button|button-style|card|class-names|close-menu|control-style|link|link-button|page-header|section|empty-state|error-state|notice|page-layout|skeleton|source-line|window-place|window-title)',
  'src/entities/ngo/(words|data/(registry-path|search-focus)|ui/ngo-status-badge)',
  'domain/src/(ngo/(status|legal-form|direction)|statistics/keys)',
  'src/entities/territory/data/(use-places|places-queries|use-today|own-place)',
  'node_modules/lucide-react/dist/esm/(createLucideIcon|Icon|context|defaultAttributes|shared/[\\w/-]+)',
]

/** What tells of proposals and commitments in a few words: a page that shows one of them shows most. */
const proposals = [
  'domain/src/(proposal/(states|owners|kinds|terms|next-step)|commitment/(states|commitment-path)|time/(working-days|kazakhstan-calendar))',
  'src/entities/(commitment|theme)/(words|data/roadmap-path|ui/commitment-badge)',
  'src/entities/proposal/(words|decision-words|data/(waiting|proposals-path|new-proposal-path)|ui/(clock|clock-words|clock-reading|waiting-clock|state-badge))',
]
const anyOf = (files: string[]) => new RegExp(`/(${files.join('|')})\\.m?[jt]sx?$`)

/** Fields, filters and the value of the address that a search runs ahead of: what has one of them has most of them. */
const fields =
  /\/src\/shared\/(filter\/|use-leading-value\.|form\/(text|select)-field|form\/use-text-limit|ui\/(checkbox|field|field-error|select|text-input)\.)/

export default defineConfig({
  // First-load writes the names of chunks and texts into index.html, before Vite's own plugins finish it.
  plugins: [firstLoad(), tailwindcss(), react(), unusedComponents()],
  server: {
    port: 5173,
    strictPort: true,
    proxy: { '/call': localSuite, '/data': localSuite, '/__': localSuite },
  },
  build: {
    target: buildTarget,
    manifest: true,
    // Firestore is one large package that only live and written pages load.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // A piece brings along what it imports only where it is itself grouped.
          includeDependenciesRecursively: false,
          groups: [
            { name: 'base', test: (id) => base.test(id) && !notForAll.test(id), priority: 2 },
            { name: 'first', test: anyOf(firstPages), priority: 1 },
            { name: 'proposals', test: anyOf(proposals), priority: 1 },
            { name: 'fields', test: fields, priority: 1 },
          ],
        },
      },
    },
  },
})
