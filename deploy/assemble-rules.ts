import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const result = 'firestore.rules'
const frame = 'main.rules'
const include = /^( *)include '([^']+)'$/gm
const note = `// Assembled from rules/ by \`npm run rules\`: change the parts there.\n`

/**
 * The security rules, put together from `rules/`: each `include` of the frame is replaced by that part, indented alike.
 * Throws for a part that is not there, and for one that is not included.
 */
export function assembleRules(root: string): string {
  const folder = join(root, 'rules')
  const unused = new Set(readdirSync(folder).filter((file) => file !== frame))
  const assembled = readFileSync(join(folder, frame), 'utf8').replace(include, (_, indent: string, file: string) => {
    if (!unused.delete(file)) throw new Error(`rules/${frame} includes ${file}, which is not there or included already`)
    const part = readFileSync(join(folder, file), 'utf8').trimEnd()
    return part.replace(/^(?=.)/gm, indent)
  })
  if (unused.size > 0) throw new Error(`rules/${frame} does not include ${[...unused].join(', ')}`)
  // `rules_version` has to stand first.
  return assembled.replace('\n', `\n${note}`)
}

/** Writes `firestore.rules`, which is checked in: it is what is deployed and what a reviewer reads. */
export function writeRules(root: string): void {
  writeFileSync(join(root, result), assembleRules(root))
}
