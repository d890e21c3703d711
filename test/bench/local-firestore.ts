import { deleteApp, initializeApp } from 'firebase-admin/app'
import { type Firestore, getFirestore } from 'firebase-admin/firestore'
import { createDocuments, type SeedDocument } from '../../local/seed/documents.ts'
import { type Figure, percentile } from './figure.ts'
import type { Stage } from './stage.ts'

const DOCUMENTS = 4_500
const BATCH = 500
const BATCHES_AT_ONCE = 4
const QUERIES = 30
const ASKED_FORM = 'religious_association'

/** The local Firestore over gRPC with the Admin SDK: a registry is loaded, then asked for one legal form. */
export async function localFirestore(stage: Stage): Promise<Figure[]> {
  await stage.suite()
  const ngos = createDocuments(new Date())
    .filter(({ path }) => /^ngos\/[^/]+$/.test(path))
    .slice(0, DOCUMENTS)
  // A project of its own, which no function listens to.
  const app = initializeApp({ projectId: 'demo-bench' }, 'bench')
  const firestore = getFirestore(app)
  try {
    await firestore.doc('warm/up').set({ at: new Date() })
    const started = performance.now()
    await writeAll(firestore, ngos)
    const loading = performance.now() - started

    const query = firestore.collection('ngos').where('legalForm', '==', ASKED_FORM)
    const times: number[] = []
    let found = 0
    for (let run = 0; run < QUERIES; run++) {
      const asked = performance.now()
      found = (await query.get()).size
      times.push(performance.now() - asked)
    }
    if (found === 0) throw new Error(`No NGO is a ${ASKED_FORM}`)
    const rate = `${Math.round((ngos.length / loading) * 1000)} documents/s, on disk, batches of ${BATCH}`
    return [
      { what: `load of ${ngos.length} documents`, value: loading, unit: 'ms', note: rate },
      {
        what: `equality query, ${found} of ${ngos.length} documents, median`,
        value: percentile(times, 0.5),
        unit: 'ms',
        note: `95th percentile ${percentile(times, 0.95).toFixed(1)} ms, ${QUERIES} runs`,
      },
    ]
  } finally {
    await firestore.terminate()
    await deleteApp(app)
  }
}

async function writeAll(firestore: Firestore, documents: SeedDocument[]): Promise<void> {
  const batches: SeedDocument[][] = []
  for (let at = 0; at < documents.length; at += BATCH) batches.push(documents.slice(at, at + BATCH))
  const worker = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      const write = firestore.batch()
      for (const { path, data } of batch) write.set(firestore.doc(path), data)
      await write.commit()
    }
  }
  await Promise.all(Array.from({ length: BATCHES_AT_ONCE }, worker))
}
