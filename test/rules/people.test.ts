import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import { deleteDoc, doc, getDoc, serverTimestamp, setDoc, updateDoc } from 'firebase/firestore'
import { describe, it } from 'vitest'
import { rulesUnderTest } from './environment.ts'
import { cannotRead, deniesChange } from './expectations.ts'
import { type Fields, person } from './fixtures.ts'
import { everybodyBut, roles, uidOf } from './roles.ts'

const rules = rulesUnderTest('people')
const own = () => doc(rules.as('stranger'), 'people/stranger-uid')
const change = (fields: Fields = {}) => updateDoc(own(), { lang: 'ru', ...fields })

describe('people / read', () => {
  it('allows the person their own document', async () => {
    await assertSucceeds(getDoc(own()))
  })

  it.each(everybodyBut('author'))('denies the %s another person’s', async (role) => {
    await cannotRead(rules.as(role), 'people/author-uid')
  })
})

describe('people / create', () => {
  it.each(roles)('denies the %s: a function names people', async (role) => {
    const uid = uidOf(role) ?? 'visitor-uid'
    const document = { displayName: 'New', lang: 'kk', createdAt: serverTimestamp(), lastSubmittedAt: null }
    await assertFails(setDoc(doc(rules.as(role), `people/${uid}`), document))
    await assertFails(setDoc(doc(rules.as(role), 'people/nobody-uid'), document))
  })
})

describe('people / update', () => {
  it('denies another language than the three', async () => {
    await deniesChange(
      () => change({ lang: 'de' }),
      () => change({ lang: 'ru' }),
    )
  })

  it.each(['Another name', 'A', '', null])('denies the display name %j', async (displayName) => {
    await deniesChange(
      () => change({ displayName }),
      () => change(),
    )
  })

  it('denies the day of the last name', async () => {
    await deniesChange(
      () => change({ namedAt: serverTimestamp() }),
      () => change(),
    )
  })

  it('allows who has a name from before there were rules for names', async () => {
    await rules.arrange({ 'people/stranger-uid': { ...person('stranger-uid'), displayName: ' \u200b' } })
    await assertSucceeds(change({ lastSubmittedAt: serverTimestamp() }))
  })

  it('denies moving the creation', async () => {
    await deniesChange(
      () => change({ createdAt: serverTimestamp() }),
      () => change(),
    )
  })

  it('denies a last submission that is not now', async () => {
    await rules.arrange({ 'people/stranger-uid': { ...person('stranger-uid'), lastSubmittedAt: new Date() } })
    for (const lastSubmittedAt of [null, new Date('2020-01-01'), new Date('2100-01-01')])
      await assertFails(change({ lastSubmittedAt }))
    await assertSucceeds(change({ lastSubmittedAt: serverTimestamp() }))
  })

  it('denies a path for the last proposal', async () => {
    await deniesChange(
      () => change({ lastProposalId: 'a/b' }),
      () => change({ lastProposalId: 'p' }),
    )
  })

  it('denies a role, an e-mail address and every other field', async () => {
    for (const extra of [{ administrator: true }, { email: 'a@kopir.example' }, { roles: { almaty: ['moderator'] } }])
      await deniesChange(
        () => change(extra),
        () => change(),
      )
  })

  it.each(everybodyBut('author'))('denies the %s another person’s', async (role) => {
    await assertFails(updateDoc(doc(rules.as(role), 'people/author-uid'), { displayName: 'Another name' }))
  })
})

describe('people / delete', () => {
  it.each(roles)('denies the %s', async (role) => {
    await assertFails(deleteDoc(doc(rules.as(role), 'people/author-uid')))
  })
})
