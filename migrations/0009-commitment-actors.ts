import type { Firestore, QueryDocumentSnapshot, Transaction } from 'firebase-admin/firestore'
import { type Migration, pagesOf } from './migration.ts'

/** Every moved document is written once and deleted once. */
const pageSize = 200

const former = /^commitments\/([^/]+)\/actors\/([^/]+)$/

/** Those of proposals keep the name. */
async function* find(firestore: Firestore): AsyncGenerator<QueryDocumentSnapshot[]> {
  for await (const page of pagesOf(firestore.collectionGroup('actors'), pageSize)) {
    const concerned = page.filter(({ ref }) => former.test(ref.path))
    if (concerned.length > 0) yield concerned
  }
}

async function change(firestore: Firestore, transaction: Transaction, page: QueryDocumentSnapshot[]) {
  const targets = page.map(({ ref }) => firestore.doc(ref.path.replace(former, 'commitments/$1/commitmentActors/$2')))
  // Read again: functions of the earlier version may have changed or deleted some since the page was read.
  const read = await transaction.getAll(...page.map(({ ref }) => ref), ...targets)
  const left: string[] = []
  page.forEach(({ ref }, index) => {
    const fields = read[index]?.data()
    const target = targets[index]
    if (!fields || !target) {
      left.push(ref.path)
      return
    }
    // One that stands there has been written since, by functions of this version.
    if (!read[page.length + index]?.exists) transaction.create(target, fields)
    transaction.delete(ref)
  })
  return left
}

/** Who acted on a commitment stood under the name of those who acted on a proposal. */
export const commitmentActors: Migration = { id: '0009-commitment-actors', find, change }
