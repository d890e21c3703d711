import { listLimits } from '@kopir/domain/list-limits'
import { paths } from '@kopir/domain/paths'
import { importChunkSchema } from '@kopir/domain/register-import/import-chunk'
import { type RegisterImport, registerImportSchema } from '@kopir/domain/register-import/register-import'
import type { StagedRow } from '@kopir/domain/register-import/staged-row'
import { readList, watchList } from '../../../shared/firebase/documents.ts'
import type { Listener } from '../../../shared/query/live-query.ts'

export const watchImports = (territoryId: string, listener: Listener<RegisterImport[]>) =>
  watchList(
    ({ db, collection, query, where, orderBy, limit }) =>
      query(
        collection(db, paths.registerImports()),
        where('territoryId', '==', territoryId),
        orderBy('startedAt', 'desc'),
        limit(listLimits.registerImports),
      ),
    registerImportSchema,
    listener,
  )

/** How many chunks are read at once: each is a large document. */
const chunksAtOnce = 10

/** Looks through an import's chunks until as many rows are found as have moved. */
export async function readMovedRows(importId: string, wanted: number): Promise<StagedRow[]> {
  const moved: StagedRow[] = []
  let found = chunksAtOnce
  for (let from = 0; moved.length < wanted && found === chunksAtOnce; from += chunksAtOnce) {
    const chunks = await readList(
      ({ db, collection, query, where, orderBy, limit }) =>
        query(collection(db, paths.importChunks(importId)), where('n', '>=', from), orderBy('n'), limit(chunksAtOnce)),
      importChunkSchema,
    )
    found = chunks.length
    for (const { rows, journal } of chunks)
      moved.push(...rows.filter((_, index) => journal?.[index]?.outcome === 'moved'))
  }
  return moved
}
