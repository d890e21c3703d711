import { heaviestChunk } from '@kopir/domain/register-import/import-limits'
import { rowsInChunk, type StagedRow } from '@kopir/domain/register-import/staged-row'

const encoder = new TextEncoder()
const weightOf = (row: StagedRow) => encoder.encode(JSON.stringify(row)).length + 1

/** Rows as they are sent, as many at once as are applied in one commit; fewer where names are long. */
export function chunksOf(rows: readonly StagedRow[]): StagedRow[][] {
  const chunks: StagedRow[][] = []
  let chunk: StagedRow[] = []
  let weight = 0
  for (const row of rows) {
    const more = weightOf(row)
    if (chunk.length === rowsInChunk || (chunk.length > 0 && weight + more > heaviestChunk)) {
      chunks.push(chunk)
      chunk = []
      weight = 0
    }
    chunk.push(row)
    weight += more
  }
  if (chunk.length > 0) chunks.push(chunk)
  return chunks
}
