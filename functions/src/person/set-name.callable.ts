import { paths } from '@kopir/domain/paths'
import { setName as act } from '@kopir/domain/person/acts/set-name'
import { tidyName } from '@kopir/domain/person/name-shape'
import { personSchema } from '@kopir/domain/person/person'
import { isRefusal } from '@kopir/domain/refuse'
import { territorySchema } from '@kopir/domain/territory/territory'
import type { Transaction } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { auth, firestore, transact } from '../platform/admin.ts'
import { callable } from '../platform/callable.ts'
import { readDocument, readDocuments } from '../platform/document.ts'
import { refused } from '../platform/refused.ts'
import { readStaffRecord } from './actor.ts'
import { nameFolds, placeStems } from './fold-name.ts'
import { readTakenNames } from './taken-names.ts'

const namedSchema = v.pick(personSchema, ['displayName', 'namedAt'])

/** Somebody names themself: the one way to a name, because everybody reads it beside what they say. */
export const setName = callable('setName', async (request, { uid }) => {
  // A token outlives its account by up to an hour: nobody is given a name again who has left.
  if (!(await isOpen(uid))) throw refused('not-signed-in')
  const name = tidyName(request.displayName)
  const isTaken = await readTakenNames(uid, new Date())
  const displayName = await transact(async (transaction) => {
    const leaving = await transaction.get(firestore.doc(paths.deletion(uid)))
    if (leaving.exists) throw refused('not-signed-in')
    const person = await readDocument(transaction, namedSchema, paths.person(uid))
    // Ordered again after a lost answer, or a name from before there were rules for them.
    if (person?.displayName === name) return name
    const places = await readPlaceWords(transaction)
    const now = new Date()
    const named = act.decide(person, name, {
      folds: nameFolds,
      isTaken,
      isPlace: (word) => places.some((stem) => word.startsWith(stem)),
      now,
    })
    if (isRefusal(named)) throw refused(named.code)
    const staff = await readStaffRecord(transaction, uid)
    const ref = firestore.doc(paths.person(uid))
    if (person) transaction.update(ref, { ...named })
    else transaction.create(ref, { ...named, lang: request.lang, createdAt: now, lastSubmittedAt: null })
    if (staff) transaction.update(firestore.doc(paths.staffMember(uid)), { displayName: named.displayName })
    return named.displayName
  })
  await auth.updateUser(uid, { displayName })
  return { displayName }
})

/** Whether there is such an account, and nobody has closed it. */
async function isOpen(uid: string): Promise<boolean> {
  const { users } = await auth.getUsers([{ uid }])
  return users.some(({ disabled }) => !disabled)
}

async function readPlaceWords(transaction: Transaction): Promise<string[]> {
  const territories = await readDocuments(transaction, territorySchema, firestore.collection(paths.territories()))
  return placeStems(territories.flatMap((territory) => Object.values(territory.name)))
}
