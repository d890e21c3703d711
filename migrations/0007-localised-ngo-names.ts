import type { DocumentSnapshot, Firestore, QueryDocumentSnapshot, Transaction } from 'firebase-admin/firestore'
import { type Migration, pagesOf } from './migration.ts'

const pageSize = 100

/** Where an NGO's name stands in a document, and the NGO's id beside it. */
interface Place {
  name: string
  ngoId: string
}
const own: Place = { name: 'ngoName', ngoId: 'ngoId' }
const kept: Place = { name: 'before.ngoName', ngoId: 'before.ngoId' }

const placeOf = (found: DocumentSnapshot): Place | undefined =>
  [own, kept].find(({ name }) => typeof found.get(name) === 'string')

/** The NGO's name in all its languages; a name that it no longer bears stays in the language of the text. */
function nameOf(found: DocumentSnapshot, place: Place, ngo: DocumentSnapshot | undefined): object {
  const written: string = found.get(place.name)
  const name: object | undefined = ngo?.get('name')
  if (name && Object.values(name).includes(written)) return name
  return { [found.get('before.lang') ?? found.get('lang') ?? 'ru']: written }
}

async function* find(firestore: Firestore): AsyncGenerator<QueryDocumentSnapshot[]> {
  for (const group of ['proposals', 'posts', 'postHistory']) {
    for await (const page of pagesOf(firestore.collectionGroup(group), pageSize)) {
      const concerned = page.filter((found) => placeOf(found))
      if (concerned.length > 0) yield concerned
    }
  }
}

async function change(firestore: Firestore, transaction: Transaction, page: QueryDocumentSnapshot[]) {
  const read = await transaction.getAll(...page.map(({ ref }) => ref))
  const concerned = read.flatMap((found) => {
    const place = placeOf(found)
    return place ? [{ found, place, ngoId: String(found.get(place.ngoId) ?? '') }] : []
  })
  const ids = [...new Set(concerned.map(({ ngoId }) => ngoId))].filter(Boolean)
  const ngos = ids.length > 0 ? await transaction.getAll(...ids.map((id) => firestore.doc(`ngos/${id}`))) : []
  for (const { found, place, ngoId } of concerned) {
    const ngo = ngos.find(({ id }) => id === ngoId)
    transaction.update(found.ref, { [place.name]: nameOf(found, place, ngo) })
  }
  return []
}

/** The name of an NGO beside a proposal or a post is kept in all its languages instead of in that of the text. */
export const localisedNgoNames: Migration = { id: '0007-localised-ngo-names', find, change }
