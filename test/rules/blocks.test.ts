import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import { collection, doc, getDoc, getDocs, limit, query, where } from 'firebase/firestore'
import { beforeEach, describe, it } from 'vitest'
import { listLimits } from '../../domain/src/list-limits.ts'
import { rulesUnderTest } from './environment.ts'
import { cannotWrite } from './expectations.ts'
import { everybodyBut, type Role, roles, uidOf } from './roles.ts'

const rules = rulesUnderTest('blocks')
const path = 'blocks/b'
const find = (role: Role, field: string, value: string, count: number = listLimits.blocks) =>
  getDocs(query(collection(rules.as(role), 'blocks'), where(field, '==', value), limit(count)))

beforeEach(() =>
  rules.arrange({
    [path]: { uid: 'stranger-uid', territoryId: 'almaty', reason: 'Insults.', until: new Date('2100-01-01') },
    [`${path}/blockActors/block`]: { uid: 'moderator-uid' },
  }),
)

const insiders = ['stranger', 'moderator', 'author_with_every_role', 'administrator'] as const

describe('blocks', () => {
  it.each(insiders)('allows the %s to look', async (role) => {
    await assertSucceeds(getDoc(doc(rules.as(role), path)))
  })

  it('allows the person and the moderators to find them, so many at once', async () => {
    await assertSucceeds(find('stranger', 'uid', 'stranger-uid'))
    await assertFails(find('stranger', 'uid', 'stranger-uid', 101))
    await assertFails(find('stranger', 'uid', 'author-uid'))
    await assertSucceeds(find('moderator', 'territoryId', 'almaty'))
    await assertFails(find('moderator', 'territoryId', 'pavlodar'))
    await assertFails(getDocs(query(collection(rules.as('moderator'), 'blocks'), limit(10))))
  })

  it.each(everybodyBut(...insiders))('denies the %s', async (role) => {
    await assertFails(getDoc(doc(rules.as(role), path)))
    await assertFails(find(role, 'territoryId', 'almaty'))
    if (uidOf(role) !== null) await assertFails(find(role, 'uid', 'stranger-uid'))
  })

  it.each(roles)('denies the %s writing, and who blocked', async (role) => {
    await cannotWrite(rules.as(role), path)
    await cannotWrite(rules.as(role), `${path}/blockActors/block`)
    await assertFails(getDoc(doc(rules.as(role), `${path}/blockActors/block`)))
  })
})
