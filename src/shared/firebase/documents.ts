import type { Query } from 'firebase/firestore'
import type * as v from 'valibot'
import { AppError } from '../app-error.ts'
import type { Listener, Stop } from '../query/live-query.ts'
import { toAppError } from './errors.ts'
import type { Firestore } from './firestore.ts'

type AnySchema = v.GenericSchema<unknown, unknown>
type BuildQuery = (firestore: Firestore) => Query

const open = () => import('./firestore.ts').then(({ openFirestore }) => openFirestore())
const openParser = () => import('./converters.ts')

/** Without a connection an empty cache says nothing: whether there is none is not known. */
const notKnown = () => new AppError(navigator.onLine ? 'unavailable' : 'offline')

/** A document now; null when there is none. */
export async function readDocument<S extends AnySchema>(path: string, schema: S): Promise<v.InferOutput<S> | null> {
  try {
    const [{ db, doc, getDoc }, { parseDocument }] = await Promise.all([open(), openParser()])
    const snapshot = await getDoc(doc(db, path))
    return snapshot.exists() ? parseDocument(schema, snapshot) : null
  } catch (error) {
    throw toAppError(error)
  }
}

/** The documents of a query now; `onFound` is told how many there are, with those that cannot be read. */
export async function readList<S extends AnySchema>(
  build: BuildQuery,
  schema: S,
  onFound?: (count: number) => void,
): Promise<v.InferOutput<S>[]> {
  try {
    const [firestore, { parseDocuments }] = await Promise.all([open(), openParser()])
    const snapshot = await firestore.getDocs(build(firestore))
    if (snapshot.empty && snapshot.metadata.fromCache) throw notKnown()
    onFound?.(snapshot.size)
    return parseDocuments(schema, snapshot.docs)
  } catch (error) {
    throw toAppError(error)
  }
}

/** A document from now on; null while there is none. */
export async function watchDocument<S extends AnySchema>(
  path: string,
  schema: S,
  { push, wait, fail }: Listener<v.InferOutput<S> | null>,
): Promise<Stop> {
  try {
    const [{ db, doc, onSnapshot }, { parseDocument }] = await Promise.all([open(), openParser()])
    let isTold = false
    return onSnapshot(
      doc(db, path),
      { includeMetadataChanges: true },
      (snapshot) => {
        if (!snapshot.exists() && snapshot.metadata.fromCache && !isTold) return wait(notKnown())
        isTold = true
        try {
          push(snapshot.exists() ? parseDocument(schema, snapshot) : null)
        } catch (error) {
          fail(toAppError(error))
        }
      },
      (error) => fail(toAppError(error)),
    )
  } catch (error) {
    throw toAppError(error)
  }
}

/** The documents of a query from now on, in the order of `compare` where the database gives none. */
export async function watchList<S extends AnySchema>(
  build: BuildQuery,
  schema: S,
  { push, wait, fail }: Listener<v.InferOutput<S>[]>,
  compare?: (a: v.InferOutput<S>, b: v.InferOutput<S>) => number,
): Promise<Stop> {
  try {
    const [firestore, { parseDocuments }] = await Promise.all([open(), openParser()])
    let isTold = false
    return firestore.onSnapshot(
      build(firestore),
      // That the server agrees with the cache is told as well: until then an empty list is none.
      { includeMetadataChanges: true },
      (snapshot) => {
        if (snapshot.empty && snapshot.metadata.fromCache && !isTold) return wait(notKnown())
        if (isTold && snapshot.docChanges().length === 0) return
        isTold = true
        const found = parseDocuments(schema, snapshot.docs)
        push(compare ? found.toSorted(compare) : found)
      },
      (error) => fail(toAppError(error)),
    )
  } catch (error) {
    throw toAppError(error)
  }
}
