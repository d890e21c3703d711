import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import { collection, collectionGroup, doc, getDoc, getDocs, limit, orderBy, query, where } from 'firebase/firestore'
import { describe, it } from 'vitest'
import { listLimits } from '../../domain/src/list-limits.ts'
import { rulesUnderTest } from './environment.ts'
import { cannotWrite } from './expectations.ts'
import { roles } from './roles.ts'

const rules = rulesUnderTest('commitment-events')
const path = 'commitments/c/commitmentEvents/2'

describe('the history of a commitment', () => {
  it.each(roles)('is read by the %s, in pages, and written by a function only', async (role) => {
    await rules.arrange({ [path]: { rev: 2, proposalId: 'p' } })
    const db = rules.as(role)
    const own = query(collection(db, 'commitments/c/commitmentEvents'), orderBy('rev'))
    const ofProposal = query(collectionGroup(db, 'commitmentEvents'), where('proposalId', '==', 'p'))
    await assertSucceeds(getDoc(doc(db, path)))
    for (const list of [own, ofProposal]) {
      await assertSucceeds(getDocs(query(list, limit(listLimits.commitmentEvents))))
      await assertFails(getDocs(query(list, limit(listLimits.commitmentEvents + 1))))
      await assertFails(getDocs(list))
    }
    await cannotWrite(db, path)
  })
})
