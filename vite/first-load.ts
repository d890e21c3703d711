import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync, transformSync } from 'esbuild'
import type { Plugin, Rolldown } from 'vite'
import { buildTarget, namedBrowsers } from './browsers.ts'
import { inAllLanguages, inEachLanguage, readTable, type TextUrls, tableUrls } from './message-tables.ts'

/** Where the renderer of the functions lies, and what it has to know of the client: see functions/src/page. */
export const rendererDir = 'functions/lib/renderer'

/** What runs before anything is painted, as it stands in index.html; also where the product itself does not run. */
export function earlyScript(root: string): string {
  return transformSync(readFileSync(join(root, 'src/early.js'), 'utf8'), { minify: true, target: 'es2015' }).code.trim()
}

/** How a content security policy names a script that stands in the document. */
export const scriptHash = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`

/** The scripts of each page's first load, the entry's first, as URLs, by the name of the page's module. */
function codeOfPages(bundle: Rolldown.OutputBundle): Record<string, string[]> {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const withImports = (name: string, seen = new Set<string>()): Set<string> => {
    if (!seen.has(name)) {
      seen.add(name)
      for (const imported of byName.get(name)?.imports ?? []) withImports(imported, seen)
    }
    return seen
  }
  const entry = chunks.find((chunk) => chunk.isEntry)
  const loaded = entry ? withImports(entry.fileName) : new Set<string>()
  const code: Record<string, string[]> = {}
  for (const { fileName, moduleIds } of chunks)
    for (const id of moduleIds) {
      const [, page] = /\/src\/app\/routes\/([\w-]+)\.tsx$/.exec(id) ?? []
      if (page) code[page] = [...new Set([...loaded, ...withImports(fileName)])].map((name) => `/${name}`)
    }
  return code
}

/** The parts of the font that first views load, by name. */
function fontsIn(bundle: Rolldown.OutputBundle): Record<string, string> {
  const part = /^assets\/letters-(latin|cyrillic|kazakh)-[\w-]+\.woff2$/
  const named = Object.keys(bundle).map((name) => [part.exec(name)?.[1], `/${name}`] as const)
  return Object.fromEntries(named.filter(([name]) => name !== undefined))
}

/**
 * Finishes index.html: the texts' addresses, the early script, and, in a build, the styles, which so need no request of
 * their own. Tells the server's renderer what the client consists of. The interface texts travel as data, one language
 * and the areas that the page shows, and not as code in every language with every chunk.
 */
export function firstLoad(): Plugin {
  let root = ''
  let texts: TextUrls = {}
  let client = { html: '', code: {}, texts, fonts: {} }
  return {
    name: 'first-load',
    configResolved(config) {
      root = config.root
      texts = tableUrls(root, (language, table) => `/messages/${table}.${language}.json`)
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [, table, language] = /^\/messages\/(\w+)\.(\w+)\.json/.exec(request.url ?? '') ?? []
        if (!table || !language) return next()
        response.setHeader('content-type', 'application/json')
        response.end(readTable(root, language, table))
      })
    },
    hotUpdate({ file, server }) {
      if (file.includes('/messages/')) server.ws.send({ type: 'full-reload' })
    },
    generateBundle() {
      const { outputFiles } = buildSync({
        absWorkingDir: root,
        entryPoints: ['src/polyfills.js'],
        bundle: true,
        minify: true,
        target: buildTarget,
        write: false,
      })
      this.emitFile({ type: 'asset', fileName: 'polyfills.js', source: outputFiles[0]?.contents ?? '' })
      const hash = scriptHash(earlyScript(root))
      if (!readFileSync(join(root, 'firebase.json'), 'utf8').includes(hash)) {
        this.error(`src/early.js has changed: its hash in the script-src of firebase.json has to be ${hash}`)
      }
      texts = tableUrls(root, (language, table) => {
        const reference = this.emitFile({
          type: 'asset',
          name: `${table}.${language}.json`,
          source: readTable(root, language, table),
        })
        return `/${this.getFileName(reference)}`
      })
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const finished = html
          .replace('id="first-load">', () => `id="first-load">${JSON.stringify(texts)}`)
          .replace('<script id="early">', () => `<script>${earlyScript(root)}`)
          .replace(/<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g, (link, name: string) => {
            const styles = bundle?.[name]
            return styles?.type === 'asset' ? `<style>${styles.source}</style>` : link
          })
          .replace(/<!--each language-->([\s\S]*?)<!--\/each-->/g, (_, part: string) => inEachLanguage(root, part))
          .replace(/\{\{(\w+)\}\}/g, (_, key: string) =>
            inAllLanguages(root, key).replaceAll('{browsers}', namedBrowsers),
          )
        if (bundle) client = { html: finished, code: codeOfPages(bundle), texts, fonts: fontsIn(bundle) }
        return finished
      },
    },
    writeBundle({ dir = 'dist' }) {
      // At `/` Hosting would show a file of the usual name before it asked the function.
      renameSync(join(dir, 'index.html'), join(dir, 'shell.html'))
      mkdirSync(join(root, rendererDir), { recursive: true })
      writeFileSync(join(root, rendererDir, 'client.json'), JSON.stringify(client))
    },
  }
}
