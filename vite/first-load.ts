import type { Plugin, Rolldown } from 'vite'
import type { PageArea } from '../texts/src/areas.ts'
import { namedBrowsers } from './browsers.ts'
import { inAllLanguages, readTable, type TextUrls, tableUrls } from './message-tables.ts'

/**
 * Pages that people open first, with their areas of texts: `early.js` asks for their code and texts, which the bundle would
 * ask for only once it runs.
 */
export const firstPages = {
  territories: ['home'],
  home: ['home'],
  registry: ['registry'],
  ngo: ['registry'],
  proposal: ['proposals', 'commitments'],
} satisfies Record<string, PageArea[]>

/** The code of a first page that the bundle's entry does not load already, as URLs. */
function codeIn(bundle: Rolldown.OutputBundle): (page: string) => string[] {
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
  const loaded = entry ? withImports(entry.fileName) : new Set()
  return (page) => {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/src/app/routes/${page}.tsx`))
    const names = chunk ? [...withImports(chunk.fileName)] : []
    return names.filter((name) => !loaded.has(name)).map((name) => `/${name}`)
  }
}

/**
 * Tells index.html what a first load needs beside the entry: the chunks of the page and the interface texts. The texts
 * travel as data, one language and the areas that the page shows, and not as code in every language with every chunk.
 */
export function firstLoad(): Plugin {
  let root = ''
  let texts: TextUrls = {}
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
        const codeOf = bundle ? codeIn(bundle) : () => []
        const pages = Object.entries(firstPages).map(([page, areas]) => [page, { areas, code: codeOf(page) }])
        const load = { pages: Object.fromEntries(pages), texts }
        return html
          .replace('id="first-load">', `id="first-load">${JSON.stringify(load)}`)
          .replace(/\{\{(\w+)\}\}/g, (_, key: string) =>
            inAllLanguages(root, key).replaceAll('{browsers}', namedBrowsers),
          )
      },
    },
  }
}
