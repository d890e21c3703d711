import type { DocumentSnapshot, Firestore, QueryDocumentSnapshot, Transaction } from 'firebase-admin/firestore'
import { type Migration, pagesOf } from './migration.ts'

const pageSize = 100

const isUnmigrated = (commitment: DocumentSnapshot) => typeof commitment.get('source.label') === 'string'

async function* find(firestore: Firestore): AsyncGenerator<QueryDocumentSnapshot[]> {
  const ofForums = firestore.collection('commitments').where('source.kind', '==', 'forum')
  for await (const page of pagesOf(ofForums, pageSize)) {
    const concerned = page.filter(isUnmigrated)
    if (concerned.length > 0) yield concerned
  }
}

async function change(firestore: Firestore, transaction: Transaction, page: QueryDocumentSnapshot[]) {
  const read = await transaction.getAll(...page.map(({ ref }) => ref))
  const concerned = read.filter(isUnmigrated)
  const ids = [...new Set(concerned.map((commitment) => String(commitment.get('source.id') ?? '')))].filter(Boolean)
  const forums = ids.length > 0 ? await transaction.getAll(...ids.map((id) => firestore.doc(`forums/${id}`))) : []
  const left: string[] = []
  for (const commitment of concerned) {
    const title: object | undefined = forums.find(({ id }) => id === commitment.get('source.id'))?.get('title')
    // What a commitment calls otherwise than the forum does is no title of it.
    if (title && Object.values(title).includes(commitment.get('source.label')))
      transaction.update(commitment.ref, { 'source.label': title })
    else left.push(commitment.ref.path)
  }
  return left
}

/** The forum that a commitment comes from is called in all its languages instead of in one. */
export const localisedSources: Migration = { id: '0008-localised-sources', find, change }
