import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { rendererDir } from './first-load.ts'

const root = join(import.meta.dirname, '..')

/** The product as the functions render it: one program for Node, its pages beside it, everything that it needs within. */
export default defineConfig({
  root,
  configFile: false,
  publicDir: false,
  plugins: [react()],
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    ssr: 'src/app/app-server.tsx',
    outDir: rendererDir,
    emptyOutDir: true,
    target: 'node20',
    minify: true,
  },
  ssr: {
    noExternal: true,
    // No page that is rendered loads it.
    external: ['firebase'],
  },
})
