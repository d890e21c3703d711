import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import { collection, collectionGroup, doc, getDoc, getDocs, limit, query } from 'firebase/firestore'
import { beforeEach, describe, it } from 'vitest'
import { listLimits } from '../../domain/src/list-limits.ts'
import { rulesUnderTest } from './environment.ts'
import { cannotRead, cannotWrite } from './expectations.ts'
import { everybodyBut, type Role, roles } from './roles.ts'

const rules = rulesUnderTest('register-imports')
const administrators = ['administrator', 'author_with_every_role'] as const

const kept: [path: string, most: number][] = [
  ['registerImports/import', listLimits.registerImports],
  ['registerImports/import/importChunks/0', listLimits.importChunks],
]

describe.each(kept)('%s', (path, most) => {
  const parent = path.split('/').slice(0, -1).join('/')
  const listed = (role: Role, count: number) => getDocs(query(collection(rules.as(role), parent), limit(count)))

  beforeEach(() => rules.arrange({ [path]: { territoryId: 'almaty', startedBy: 'administrator-uid' } }))

  it.each(administrators)('is read by the %s, so many at once', async (role) => {
    await assertSucceeds(getDoc(doc(rules.as(role), path)))
    await assertSucceeds(listed(role, most))
    await assertFails(listed(role, most + 1))
    await assertFails(getDocs(collection(rules.as(role), parent)))
  })

  it.each(everybodyBut(...administrators))('is not read by the %s', async (role) => {
    await cannotRead(rules.as(role), path)
  })

  it.each(roles)('is written by a function only, whatever the %s tries', async (role) => {
    await cannotWrite(rules.as(role), path)
  })

  it('is closed to an administrator as soon as the flag is taken away', async () => {
    await assertSucceeds(listed('administrator', 1))
    await rules.arrange({ 'staff/administrator-uid': { administrator: false, roles: {} } })
    await assertFails(listed('administrator', 1))
  })
})

it('gives the chunks of all imports to nobody', async () => {
  for (const role of roles) await assertFails(getDocs(query(collectionGroup(rules.as(role), 'importChunks'), limit(1))))
})
