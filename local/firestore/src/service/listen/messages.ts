import { toDocumentJson } from '../../model/document.ts'
import type { Message } from '../../model/proto-json.ts'
import { documentName } from '../../model/resource-name.ts'
import { project } from '../../query/projection.ts'
import type { Database } from '../../store/database.ts'
import type { Delta, Target } from './target.ts'

/** For each document one message to all targets of the stream that it concerns. */
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
  return Array.from(byPath, ([path, { shownBy, removedTargetIds }]): Message => {
    const document = database.document(path)
    const name = documentName(database, path)
    if (document === null) return { documentDelete: { document: name, removedTargetIds, readTime } }
    const [first] = shownBy
    if (first === undefined) return { documentRemove: { document: name, removedTargetIds, readTime } }
    const change: Message = {
      document: project(toDocumentJson(database, document), first.projection),
      targetIds: shownBy.map((target) => target.id),
    }
    if (removedTargetIds.length > 0) change.removedTargetIds = removedTargetIds
    return { documentChange: change }
  })
}

/** Tells that everything up to this time has been told. */
export function snapshotMessage(readTime: string): Message {
  return { targetChange: { resumeToken: Buffer.from(readTime).toString('base64'), readTime } }
}
