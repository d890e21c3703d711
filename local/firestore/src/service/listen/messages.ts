import { toDocumentJson } from '../../model/document.ts'
import type { Message } from '../../model/proto-json.ts'
import { documentName } from '../../model/resource-name.ts'
import { project } from '../../query/projection.ts'
import type { Database } from '../../store/database.ts'
import type { Delta } from '../targets/query-results.ts'
import type { Target } from '../targets/target.ts'

/** For each document one message to all targets of the stream that it concerns; one each to those with a projection. */
export function documentMessages(
  database: Database,
  deltas: readonly (readonly [Target, Delta])[],
  readTime: string,
): Message[] {
  const byPath = new Map<string, { shownBy: Target[]; removedTargetIds: number[] }>()
  const entryOf = (path: string) => {
    const entry = byPath.get(path) ?? { shownBy: [], removedTargetIds: [] }
    byPath.set(path, entry)
    return entry
  }
  for (const [target, { present, gone }] of deltas) {
    for (const document of present) entryOf(document.path).shownBy.push(target)
    for (const path of gone) entryOf(path).removedTargetIds.push(target.id)
  }
  return Array.from(byPath).flatMap(([path, { shownBy, removedTargetIds }]): Message[] => {
    const document = database.document(path)
    const name = documentName(database, path)
    if (document === null) return [{ documentDelete: { document: name, removedTargetIds, readTime } }]
    if (shownBy.length === 0) return [{ documentRemove: { document: name, removedTargetIds, readTime } }]
    const json = toDocumentJson(database, document)
    return sameView(shownBy).map((targets, index) => ({
      documentChange: {
        document: project(json, (targets[0] as Target).projection),
        targetIds: targets.map(({ id }) => id),
        ...(index === 0 && removedTargetIds.length > 0 ? { removedTargetIds } : {}),
      },
    }))
  })
}

/** Targets grouped by what they show of a document. */
function sameView(targets: readonly Target[]): Target[][] {
  const whole = targets.filter(({ projection }) => projection === null)
  const projected = targets.filter(({ projection }) => projection !== null).map((target) => [target])
  return whole.length > 0 ? [whole, ...projected] : projected
}

/** Tells the client that it has received everything up to this time. */
export function snapshotMessage(readTime: string): Message {
  return { targetChange: { resumeToken: Buffer.from(readTime).toString('base64'), readTime } }
}
