import type { Plugin } from 'vite'

const messagesImport = /import \{ m \} from '([^']*\/|\.\/)messages\.ts'/
const messageUse = /\bm\.([a-z][a-z0-9_]*)/g

/**
 * Turns `m.registry_title` into an import of that one message. Chunks are cut along the graph of modules: through the
 * common namespace every text of every page would travel with the first one.
 */
export function directMessages(): Plugin {
  return {
    name: 'direct-messages',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/, code: messagesImport },
      handler(code) {
        const folder = messagesImport.exec(code)?.[1]
        if (folder === undefined) return null
        const keys = new Set(Array.from(code.matchAll(messageUse), (match) => match[1]))
        const imports = [...keys].map(
          (key) => `import { ${key} as message_${key} } from '${folder}generated/messages/${key}.js'`,
        )
        // The language module tells the messages which language to speak.
        imports.push(`import '${folder}language.ts'`)
        return {
          code: code.replace(messagesImport, imports.join(';')).replace(messageUse, 'message_$1'),
          map: null,
        }
      },
    },
  }
}
