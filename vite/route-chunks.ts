import type { Plugin } from 'vite'

/** Pages that people open first: `early.js` preloads their code, which the bundle would ask for only once it runs. */
const firstPages = ['territories', 'home', 'registry', 'ngo']

/** Writes into index.html which files each first page needs beside the bundle's entry. */
export function routeChunks(): Plugin {
  return {
    name: 'route-chunks',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((output) => output.type === 'chunk')
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
        const map = Object.fromEntries(firstPages.map((page) => [page, filesOf(page).map((name) => `/${name}`)]))
        return html.replace('id="route-chunks">', `id="route-chunks">${JSON.stringify(map)}`)
      },
    },
  }
}
