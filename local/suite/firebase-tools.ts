import { createWriteStream, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

const require = createRequire(import.meta.url)

/** Loads a module from inside firebase-tools; it publishes no exports map, so its version is pinned exactly. */
export function requireFirebaseTools<T>(path: string): T {
  return require(`firebase-tools/lib/${path}`) as T
}

/** Loads a package that firebase-tools depends on. */
export function requireFirebaseToolsPackage<T>(name: string): T {
  return createRequire(require.resolve('firebase-tools/package.json'))(name) as T
}

/** Where winston keeps the arguments after the message. */
const rest = Symbol.for('splat')

interface LogEntry {
  level: string
  message: unknown
  [rest]?: unknown[]
}

/** Messages that are expected in a local suite and tell the developer nothing. */
const expected = [
  /Your requested "node" version/,
  /Could not fetch web app configuration/,
  /Unable to fetch the project/,
]

/** Sends firebase-tools' log to a file, and to the console what is a warning, an error or a function's own error. */
export function logFirebaseTools(file: string): void {
  mkdirSync(dirname(file), { recursive: true })
  const output = createWriteStream(file, { flags: 'w' })
  const { logger } = requireFirebaseTools<{ logger: { add(transport: unknown): void } }>('logger')
  const Transport = requireFirebaseToolsPackage<new (options: object) => object>('winston-transport')
  class SuiteTransport extends Transport {
    log(entry: LogEntry, done: () => void) {
      const parts = [entry.message, ...(entry[rest] ?? [])].filter((part) => typeof part === 'string')
      const text = stripVTControlCharacters(parts.join(' ')).trim()
      output.write(`${new Date().toISOString()} ${entry.level} ${text}\n`)
      if (isForConsole(entry.level, text)) console.error(text)
      done()
    }
  }
  logger.add(new SuiteTransport({ level: 'info' }))
}

function isForConsole(level: string, text: string): boolean {
  if (expected.some((pattern) => pattern.test(text))) return false
  return level === 'error' || level === 'warn' || /"severity":"(ERROR|CRITICAL)"/.test(text)
}

/** Keeps firebase-tools from requests to the internet, which a demo project does not need. */
export function stayOffline(): void {
  process.env.METADATA_SERVER_DETECTION = 'none'
  const versioning = requireFirebaseTools<{ getLatestSDKVersion: () => string | undefined }>(
    'deploy/functions/runtimes/node/versioning',
  )
  versioning.getLatestSDKVersion = () => undefined
}
