import { ngoSchema } from '@kopir/domain/ngo/ngo'
import { paths } from '@kopir/domain/paths'
import type { FoundNgo } from '@kopir/domain/register-import/chunk-context'
import type { StagedRow } from '@kopir/domain/register-import/staged-row'
import type { DocumentSnapshot, Query, Transaction } from 'firebase-admin/firestore'
import { firestore } from '../platform/admin.ts'
import { parseListed } from '../platform/document.ts'

/** The most values that one query takes for `in`. */
const mostValues = 30

/** The NGOs that rows are about, as they stand. Reads a document for each. */
export async function readNgos(
  transaction: Transaction,
  territoryId: string,
  rows: readonly StagedRow[],
): Promise<Map<string, FoundNgo>> {
  const ids = [...new Set(rows.map(({ ngoId }) => ngoId))]
  const read = await transaction.getAll(...ids.map((id) => firestore.doc(paths.ngo(id))))
  return new Map(read.map((snapshot) => [snapshot.id, foundNgo(snapshot, territoryId)]))
}

function foundNgo(snapshot: DocumentSnapshot, territoryId: string): FoundNgo {
  if (!snapshot.exists) return null
  const [ngo] = parseListed(ngoSchema, [snapshot])
  if (!ngo) return 'unreadable'
  return ngo.territoryId === territoryId ? ngo : 'elsewhere'
}

/** Who in the territory has the BINs that rows bring: ids of NGOs. Reads a document for each that somebody has. */
export async function readBins(
  transaction: Transaction,
  territoryId: string,
  rows: readonly StagedRow[],
): Promise<Map<string, string>> {
  const ngos = firestore.collection(paths.ngos())
  const found = await findAny(
    transaction,
    ngos.select('bin', 'territoryId'),
    'bin',
    rows.flatMap(({ after }) => after.bin ?? []),
  )
  const here = found.filter((ngo) => ngo.get('territoryId') === territoryId)
  return new Map(here.map((ngo) => [ngo.get('bin'), ngo.id]))
}

/** Of the NGOs that rows have made, those that people speak for, or that something was said or undertaken for. */
export async function readInUse(transaction: Transaction, rows: readonly StagedRow[]): Promise<Set<string>> {
  const made = rows.flatMap(({ act, ngoId }) => (act === 'create' ? ngoId : []))
  const places = [
    firestore.collectionGroup(paths.allNgoMembers()),
    firestore.collection(paths.proposals()),
    firestore.collection(paths.commitments()),
  ]
  const found = await Promise.all(places.map((place) => findAny(transaction, place.select('ngoId'), 'ngoId', made)))
  return new Set(found.flat().map((document) => document.get('ngoId')))
}

async function findAny(transaction: Transaction, query: Query, field: string, values: readonly string[]) {
  const wanted = [...new Set(values)]
  const parts = Array.from({ length: Math.ceil(wanted.length / mostValues) }, (_, index) =>
    wanted.slice(index * mostValues, (index + 1) * mostValues),
  )
  const found = await Promise.all(parts.map((part) => transaction.get(query.where(field, 'in', part))))
  return found.flatMap(({ docs }) => docs)
}
