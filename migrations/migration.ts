import type { Firestore, Query, QueryDocumentSnapshot, Transaction } from 'firebase-admin/firestore'

/**
 * Brings stored documents of an earlier version to this one. Paths and codes stand in it as plain text, because those of
 * `domain/` move on while a migration stays as it is.
 */
export interface Migration {
  /** Number and subject, `0001-collection-names`: the id of its record, so it never changes. */
  id: string
  /** The documents that may have to change, page by page. */
  find(firestore: Firestore): AsyncIterable<QueryDocumentSnapshot[]>
  /**
   * Changes the documents of a page, all or none of them; answers the paths of those that it leaves as they are. Doing it
   * twice comes out the same.
   */
  change(firestore: Firestore, transaction: Transaction, page: QueryDocumentSnapshot[]): Promise<string[]>
}

/** What a query finds, in pages of so many documents. Documents of a page may be deleted before the next is asked for. */
export async function* pagesOf(query: Query, size: number): AsyncGenerator<QueryDocumentSnapshot[]> {
  const ordered = query.orderBy('__name__').limit(size)
  let { docs } = await ordered.get()
  for (let last = docs.at(-1); last; last = docs.at(-1)) {
    yield docs
    ;({ docs } = await ordered.startAfter(last).get())
  }
}
