import { heaviestChunk } from '@kopir/domain/register-import/import-limits'
import { rowsInChunk, type StagedRow } from '@kopir/domain/register-import/staged-row'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chunksOf } from './chunk-rows.ts'

const rowOf = (line: number, letters: number): StagedRow => {
  const name = { kk: 'Ж'.repeat(letters), ru: 'Ж'.repeat(letters) }
  return { act: 'change', line, ngoId: `n${line}`, before: { name }, after: { name } }
}

it('keeps every row in order, and no chunk is longer or heavier than the server takes', () => {
  const lengths = fc.array(fc.constantFrom(1, 500), { maxLength: 900 })
  fc.assert(
    fc.property(lengths, (letters) => {
      const rows = letters.map((count, line) => rowOf(line, count))
      const chunks = chunksOf(rows)
      expect(chunks.flat()).toEqual(rows)
      for (const chunk of chunks) {
        expect(chunk.length).toBeGreaterThan(0)
        expect(chunk.length).toBeLessThanOrEqual(rowsInChunk)
        expect(Buffer.byteLength(JSON.stringify(chunk))).toBeLessThanOrEqual(heaviestChunk)
      }
    }),
    { numRuns: 20 },
  )
  expect(chunksOf(Array.from({ length: 200 }, (_, line) => rowOf(line, 1)))).toHaveLength(1)
  expect(chunksOf(Array.from({ length: 2_000 }, (_, line) => rowOf(line, 500))).length).toBeGreaterThan(10)
})
