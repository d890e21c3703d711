import { paraglideVitePlugin } from '@inlang/paraglide-js'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { directMessages } from './vite/direct-messages.ts'
import { routeChunks } from './vite/route-chunks.ts'

const localSuite = 'http://127.0.0.1:4173'

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/shared/i18n/generated',
      strategy: ['globalVariable', 'baseLocale'],
      outputStructure: 'message-modules',
      emitGitIgnore: false,
      emitPrettierIgnore: false,
      emitReadme: false,
    }),
    directMessages(),
    tailwindcss(),
    react(),
    routeChunks(),
  ],
  server: {
    port: 5173,
    strictPort: true,
    proxy: { '/data': localSuite, '/__': localSuite },
  },
  build: {
    target: 'es2022',
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What every page needs, in one file that stays cached when only our own code changes.
            {
              name: 'base',
              test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack\/(react-query|query-core))\//,
            },
          ],
        },
      },
    },
    // Firestore is one large package that only live and written pages load.
    chunkSizeWarningLimit: 600,
  },
})
