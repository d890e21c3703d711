import type { Plugin, Rolldown } from 'vite'
import { type Part, readTable, tableUrls } from './message-tables.ts'

/** Pages that people open first: `early.js` preloads their code, which the bundle would ask for only once it runs. */
const firstPages = ['territories', 'home', 'registry', 'ngo']

/** The files of each first page that the bundle's entry does not load already. */
function pageChunks(bundle: Rolldown.OutputBundle): Record<string, string[]> {
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
  const filesOf = (page: string) => {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/src/app/routes/${page}.tsx`))
    return chunk ? [...withImports(chunk.fileName)].filter((name) => !loaded.has(name)) : []
  }
  return Object.fromEntries(firstPages.map((page) => [page, filesOf(page).map((name) => `/${name}`)]))
}

/**
 * Tells index.html what a first load needs beside the entry: the chunks of the page and the interface texts. The texts
 * travel as data, one language and two parts of it, and not as code in three languages with every chunk.
 */
export function firstLoad(): Plugin {
  let root = ''
  let tables = tableUrls((language, part) => `/messages/${part}.${language}.json`)
  return {
    name: 'first-load',
    configResolved(config) {
      root = config.root
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [, part, language] = /^\/messages\/(first|rest)\.(kk|ru|en)\.json/.exec(request.url ?? '') ?? []
        if (!part || !language) return next()
        response.setHeader('content-type', 'application/json')
        response.end(readTable(root, language, part as Part))
      })
    },
    hotUpdate({ file, server }) {
      if (file.includes('/messages/')) server.ws.send({ type: 'full-reload' })
    },
    generateBundle() {
      tables = tableUrls((language, part) => {
        const reference = this.emitFile({
          type: 'asset',
          name: `${part}.${language}.json`,
          source: readTable(root, language, part),
        })
        return `/${this.getFileName(reference)}`
      })
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const load = { pages: bundle ? pageChunks(bundle) : {}, texts: tables }
        return html.replace('id="first-load">', `id="first-load">${JSON.stringify(load)}`)
      },
    },
  }
}
