import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import { collection, doc, getDoc, getDocs, limit, orderBy, query } from 'firebase/firestore'
import { describe, it } from 'vitest'
import { listLimits } from '../../domain/src/list-limits.ts'
import { rulesUnderTest } from './environment.ts'
import { cannotRead, cannotWrite } from './expectations.ts'
import { proposalIn } from './fixtures.ts'
import { roles } from './roles.ts'

const rules = rulesUnderTest('versions')
const path = 'proposals/p/versions/2'
const readers = ['author', 'moderator', 'author_with_every_role']

describe('the text before it was changed', () => {
  it.each(roles)(
    'is between the author and the moderators, whoever the %s is, and written by a function only',
    async (role) => {
      await rules.arrange({ 'proposals/p': proposalIn('published'), [path]: { rev: 2 } })
      const db = rules.as(role)
      if (readers.includes(role)) {
        const list = query(collection(db, 'proposals/p/versions'), orderBy('rev'))
        await assertSucceeds(getDoc(doc(db, path)))
        await assertSucceeds(getDocs(query(list, limit(listLimits.versions))))
        await assertFails(getDocs(list))
      } else await cannotRead(db, path)
      await cannotWrite(db, path)
    },
  )
})
