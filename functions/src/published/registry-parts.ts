import { createHash } from 'node:crypto'
import { encodeRegistryRow, type RegistryCodes, registryCodes, registryFormat } from '@kopir/domain/published/registry'
import type { ListedNgo } from '@kopir/domain/published/registry-documents'

/** Bytes of a part: a document of Firestore holds 1 MiB with its name and fields. */
const partBytes = 900_000

export interface RegistryParts {
  /** Hash of the content: the same register has the same version. */
  version: string
  rows: number
  format: number
  /** What the rows of every part are written in. */
  codes: RegistryCodes
  /** Each a JSON array of rows. */
  parts: string[]
}

/** The published form of a register, cut into parts that fit a document each. */
export function registryParts(ngos: readonly ListedNgo[], limit = partBytes): RegistryParts {
  const ordered = ngos.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const rows = ordered.map((ngo) => JSON.stringify(encodeRegistryRow(ngo)))
  const groups: string[][] = []
  let bytes = limit
  for (const row of rows) {
    const size = Buffer.byteLength(row) + 1
    if (bytes + size > limit) {
      groups.push([])
      bytes = 1
    }
    groups.at(-1)?.push(row)
    bytes += size
  }
  const written = { format: registryFormat, codes: registryCodes }
  const version = createHash('sha256')
    .update([JSON.stringify(written), ...rows].join('\n'))
    .digest('hex')
    .slice(0, 20)
  return { version, rows: rows.length, ...written, parts: groups.map((group) => `[${group.join(',')}]`) }
}
