import type { Query } from 'firebase/firestore'
import type * as v from 'valibot'
import type { Subscription } from '../query/live-query.ts'
import { toAppError } from './errors.ts'
import type { Firestore } from './firestore.ts'

type AnySchema = v.GenericSchema<unknown, unknown>
type Push<T> = (value: T) => void
type Fail = (error: unknown) => void
type BuildQuery = (firestore: Firestore) => Query

const open = () => import('./firestore.ts').then(({ openFirestore }) => openFirestore())
const openParser = () => import('./converters.ts')

/** Starts a listener whose code is still being loaded; stopping early leaves nothing behind. */
function listenWhenLoaded(start: (isStopped: () => boolean) => Promise<() => void>, fail: Fail): () => void {
  let stopped = false
  let stop: (() => void) | undefined
  start(() => stopped).then(
    (unsubscribe) => {
      if (stopped) unsubscribe()
      else stop = unsubscribe
    },
    (error: unknown) => {
      if (!stopped) fail(toAppError(error))
    },
  )
  return () => {
    stopped = true
    stop?.()
  }
}

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

/** The documents of a query now. */
export async function readList<S extends AnySchema>(build: BuildQuery, schema: S): Promise<v.InferOutput<S>[]> {
  try {
    const [firestore, { parseDocuments }] = await Promise.all([open(), openParser()])
    const snapshot = await firestore.getDocs(build(firestore))
    return parseDocuments(schema, snapshot.docs)
  } catch (error) {
    throw toAppError(error)
  }
}

/** A document from now on; null while there is none. */
export function watchDocument<S extends AnySchema>(
  path: string,
  schema: S,
  push: Push<v.InferOutput<S> | null>,
  fail: Fail,
): Subscription {
  return listenWhenLoaded(async () => {
    const [{ db, doc, onSnapshot }, { parseDocument }] = await Promise.all([open(), openParser()])
    return onSnapshot(
      doc(db, path),
      (snapshot) => {
        try {
          push(snapshot.exists() ? parseDocument(schema, snapshot) : null)
        } catch (error) {
          fail(toAppError(error))
        }
      },
      (error) => fail(toAppError(error)),
    )
  }, fail)
}

/** The documents of a query from now on. */
export function watchList<S extends AnySchema>(
  build: BuildQuery,
  schema: S,
  push: Push<v.InferOutput<S>[]>,
  fail: Fail,
): Subscription {
  return listenWhenLoaded(async () => {
    const [firestore, { parseDocuments }] = await Promise.all([open(), openParser()])
    return firestore.onSnapshot(
      build(firestore),
      (snapshot) => push(parseDocuments(schema, snapshot.docs)),
      (error) => fail(toAppError(error)),
    )
  }, fail)
}
